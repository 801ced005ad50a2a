package vn.lienthong.engine.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a text says of its document.
 *
 * @param readings  at most one for each field; an issuer is as printed
 * @param governing the agency above the issuer, as printed; null when the page names none
 */
public record FrontPage(List<Proposal> readings, @Nullable String governing) {
    public FrontPage {
        readings = List.copyOf(readings);
    }
}
