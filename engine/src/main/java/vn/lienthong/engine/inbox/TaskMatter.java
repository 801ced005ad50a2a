package vn.lienthong.engine.inbox;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * The document a task is about, as its line in the inbox shows it.
 *
 * @param agency      whose document it is
 * @param code        number and symbol; null before there is one
 * @param counterpart who sent it; for an outgoing document the unit that drafts it
 * @param urgency     key of the urgency
 * @param urgencyRank its weight: 0 is normal
 * @param owner       who wrote the draft; null for an incoming document
 */
public record TaskMatter(
        DocumentId document, Direction direction, OrganisationId agency, String subject, @Nullable String code,
        @Nullable String counterpart, String urgency, int urgencyRank, @Nullable PersonId owner) {
    /** With what the document is called now. */
    TaskMatter as(DocumentHeader header) {
        return new TaskMatter(document, direction, agency, header.subject(), header.code(), counterpart,
                header.urgency(), urgencyRank, owner);
    }
}
