package vn.lienthong.engine.trust;

import java.util.List;

/**
 * What a partner hands over so that its signatures count: a root certificate, authorities below it, and their use.
 *
 * @param name        by which the file calls the partner
 * @param authorities the root first
 * @param text        all of it, as it is kept and shown again
 */
public record TrustFile(String name, List<Authority> authorities, String text) {
    public TrustFile {
        authorities = List.copyOf(authorities);
    }

    public Authority root() {
        return authorities.getFirst();
    }
}
