package vn.lienthong.engine.content;

import java.util.Optional;
import java.util.Set;

/**
 * What is really in a file.
 *
 * @param mediaType       by content
 * @param innerExtensions of the files inside an archive, at every depth that was reached; lower case, without the dot
 */
public record Findings(String mediaType, Set<Flaw> flaws, Set<String> innerExtensions) {
    public Findings {
        flaws = Set.copyOf(flaws);
        innerExtensions = Set.copyOf(innerExtensions);
    }

    public boolean has(Flaw flaw) {
        return flaws.contains(flaw);
    }

    public Optional<ContentType> type() {
        return ContentType.ofMediaType(mediaType);
    }
}
