package vn.lienthong.engine.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Quarantine.Answer;
import vn.lienthong.engine.content.Quarantine.Standing;
import vn.lienthong.engine.shared.OrganisationId;

/** Content that waits until somebody answers for it. The state is per organisation: nobody answers for another one. */
public interface Quarantines {
    Optional<Quarantine> find(ContentId content, OrganisationId organisation);

    /** Whether nobody may open it there. */
    default boolean isClosed(ContentId content, OrganisationId organisation) {
        return find(content, organisation).filter(Quarantine::isClosed).isPresent();
    }

    /**
     * What is closed there, newest first.
     *
     * @param after {@linkplain #keyOf key} of the last one seen; null for the first page
     */
    List<Quarantine> closed(Set<OrganisationId> organisations, Standing standing, @Nullable String after, int most);

    /** How much is closed there, of every standing. */
    Map<Standing, Long> count(Set<OrganisationId> organisations);

    /** Locks the row until the transaction ends. */
    Optional<Quarantine> lock(ContentId content, OrganisationId organisation);

    void keep(ContentId content, OrganisationId organisation, Answer why);

    void release(ContentId content, OrganisationId organisation, Answer why);

    /** What is closed at one organisation is closed at the other, too, which has its documents from now on. */
    void follow(Set<ContentId> contents, OrganisationId from, OrganisationId to);

    /** Where a page ended. */
    static String keyOf(Quarantine quarantine) {
        return quarantine.since() + "_" + quarantine.content() + "_" + quarantine.organisation();
    }
}
