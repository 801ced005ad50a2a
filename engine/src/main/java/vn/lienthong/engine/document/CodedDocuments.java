package vn.lienthong.engine.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** Documents by their numbers, and the numbers of documents. */
public interface CodedDocuments {
    /** What came to agencies under the code its issuer gave it: newest first, in any spelling. */
    List<Received> received(TypedCode code, Collection<OrganisationId> agencies, int most);

    /**
     * One that came.
     *
     * @param code as on the paper
     */
    record Received(DocumentId id, OrganisationId agency, String code, @Nullable LocalDate issuedOn) {}

    /** Those of these ids that are documents, in no order. */
    List<Coded> of(Collection<DocumentId> ids);

    /**
     * What a document is called by.
     *
     * @param agency  whose it is: the issuer of an outgoing one, the receiver of an incoming one
     * @param code    number and symbol; null before there are any
     * @param arrival arrival number; null for an outgoing one, and before it is registered
     */
    record Coded(DocumentId id, Direction direction, OrganisationId agency, @Nullable String code,
            @Nullable String arrival) {}
}
