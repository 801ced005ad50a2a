package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation is called.
 *
 * @param name         in full, as printed: {@code Ủy ban nhân dân xã Đông Sơn}
 * @param shortName    for lists: {@code UBND xã Đông Sơn}
 * @param abbreviation the part of document symbols that names it: {@code UBND}; null when it issues nothing
 */
public record Naming(String name, String shortName, @Nullable String abbreviation) {
    public Naming {
        name = PlainText.of(name, 300);
        shortName = PlainText.of(shortName, 150);
        abbreviation = PlainText.orNull(abbreviation, 30);
    }
}
