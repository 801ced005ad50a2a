package vn.lienthong.engine.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.IncomingDocuments;
import vn.lienthong.engine.document.OutgoingDocument.Issued;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;
import vn.lienthong.engine.trust.SealOwners.Owner;
import vn.lienthong.engine.trust.SignatureRemark.Kind;

/**
 * Compares the signatures of a document with what the document says of itself: the two signatures it needs, and whose seal
 * it is. Made anew whenever it is looked at, for the clerk may correct the issuer.
 */
@UseCase
class SignatureRemarks {
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final OrganisationDirectory directory;
    private final SealOwners owners;
    private final Clock clock;

    SignatureRemarks(
            IncomingDocuments incoming, OutgoingDocuments outgoing, OrganisationDirectory directory, SealOwners owners,
            Clock clock) {
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.directory = directory;
        this.owners = owners;
        this.clock = clock;
    }

    /** Who says to have issued a document, and when. */
    record Issuer(@Nullable OrganisationId id, String name, @Nullable LocalDate on) {}

    /** Nothing about a file without signatures, and about a document on its way to its signatures. */
    List<SignatureRemark> of(DocumentId document, DocumentFile file, SignatureFindings findings) {
        var signatures = findings.signatures();
        var issuer = signatures.isEmpty() ? null : issuer(document);
        if (issuer == null) return List.of();
        var remarks = new ArrayList<SignatureRemark>();
        signatures.stream().flatMap(one -> ofSeal(one, issuer).stream()).distinct().forEach(remarks::add);
        if (file.isMain() && lacks(signatures, true)) remarks.add(SignatureRemark.of(Kind.NO_SEAL));
        if (file.isMain() && lacks(signatures, false)) remarks.add(SignatureRemark.of(Kind.NO_PERSONAL_SIGNATURE));
        if (signatures.stream().noneMatch(SignatureFinding::coversWholeFile))
            remarks.add(SignatureRemark.of(Kind.NOT_WHOLE_FILE));
        return remarks;
    }

    private @Nullable Issuer issuer(DocumentId document) {
        var arrived = incoming.find(document).orElse(null);
        if (arrived != null) {
            var facts = arrived.facts();
            return new Issuer(facts.issuer(), facts.issuerName(), facts.issueDate());
        }
        return outgoing.find(document).orElse(null) instanceof Issued issued ? issuer(issued) : null;
    }

    private Issuer issuer(Issued issued) {
        var agency = issued.facts().agency();
        var on = issued.issue().on();
        return new Issuer(agency, directory.get(agency, on).name(), on);
    }

    private Optional<SignatureRemark> ofSeal(SignatureFinding signature, Issuer issuer) {
        var signer = signature.signer();
        if (signer == null || !Boolean.TRUE.equals(signature.seal())) return Optional.empty();
        return switch (owners.of(signer, issuer, signedOn(signature, issuer))) {
            case Owner.ISSUER -> Optional.empty();
            case Owner.ANOTHER -> Optional.of(new SignatureRemark(Kind.SEAL_OF_ANOTHER, signer.name()));
            case Owner.UNPROVEN -> Optional.of(new SignatureRemark(Kind.SEAL_TO_COMPARE, signer.name()));
        };
    }

    private LocalDate signedOn(SignatureFinding signature, Issuer issuer) {
        var at = signature.timestampedAt() == null ? signature.claimedAt() : signature.timestampedAt();
        return at == null
                ? Objects.requireNonNullElseGet(issuer.on(), () -> LocalDate.now(clock))
                : LocalDate.ofInstant(at, clock.getZone());
    }

    /** A certificate that does not tell what it is for may be either. */
    private static boolean lacks(List<SignatureFinding> signatures, boolean seal) {
        return signatures.stream()
                .filter(one -> one.state() != SignatureState.INVALID)
                .noneMatch(one -> one.seal() == null || one.seal() == seal);
    }
}
