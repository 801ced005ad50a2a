package vn.lienthong.webapp.shell;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/**
 * What one feature lets people do with a document; it adds this as a bean, and the document page shows it in its column of
 * acts. The feature's template holds the fragment {@code acts(view)}.
 */
public interface DocumentActs {
    /** Parts of several features are sorted by it. */
    int position();

    /** Name of the template, for example {@code outgoing/acts}. */
    String template();

    /**
     * What the fragment gets as {@code view}. The page that asks has noted that its reader reads the document.
     *
     * @param then where the acts lead afterwards; see {@link Then}
     * @return null when the feature has nothing to offer to this actor for this document
     */
    @Nullable
    Object view(Actor actor, DocumentId document, Then then);

    /** The list, as it was left, from which {@code then} leads on; null when it is none of the feature's. */
    default @Nullable String list(Then then) {
        return null;
    }
}
