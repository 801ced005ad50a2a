package vn.lienthong.engine.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** What came to agencies, by the number and symbol its issuer gave it. */
public interface CodedDocuments {
    /** Newest first, in any spelling of the code. */
    List<Received> received(TypedCode code, Collection<OrganisationId> agencies, int most);

    /**
     * One that came.
     *
     * @param code as on the paper
     */
    record Received(DocumentId id, OrganisationId agency, String code, @Nullable LocalDate issuedOn) {}
}
