package vn.lienthong.engine.finding;

import java.util.Set;

import vn.lienthong.engine.shared.DocumentId;

/**
 * What one person may find at this moment.
 *
 * @param hidden documents whose readers became fewer and whose index entry does not know it yet, for whomever
 */
public record SearchReach(Set<String> scopes, Set<DocumentId> hidden) {
    public SearchReach {
        scopes = Set.copyOf(scopes);
        hidden = Set.copyOf(hidden);
    }
}
