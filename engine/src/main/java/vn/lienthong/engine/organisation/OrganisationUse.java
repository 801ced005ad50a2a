package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;

/**
 * What names an organisation, so that it cannot be taken back as if it had never been decided. Each feature answers for
 * the rows it keeps; asked with the tree locked.
 */
public interface OrganisationUse {
    /** What can name an organisation. */
    enum Kind {
        PART, POST, CAPACITY, ROLE, MEMBER, SUCCESSION, NUMBERING, SEAL_PICTURE, RECIPIENT, DOCUMENT
    }

    /** Null when nothing of this feature does. */
    @Nullable
    Kind of(OrganisationId organisation);
}
