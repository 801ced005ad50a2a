package vn.lienthong.webapp.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.trust.FindingReason;
import vn.lienthong.engine.trust.ReadSignatures;
import vn.lienthong.engine.trust.ReadSignatures.FileSignatures;
import vn.lienthong.engine.trust.SignatureFinding;
import vn.lienthong.engine.trust.SignatureReport;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.webapp.incoming.SignaturesView.CertificateView;
import vn.lienthong.webapp.incoming.SignaturesView.FileView;
import vn.lienthong.webapp.incoming.SignaturesView.ReasonView;
import vn.lienthong.webapp.incoming.SignaturesView.RemarkView;
import vn.lienthong.webapp.incoming.SignaturesView.SignatureView;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** What was found about the signatures, above the acts: the clerk looks at it before anything else. */
@Component
final class IncomingSignatures implements DocumentActs {
    private static final int POSITION = 10;

    private final ReadSignatures readSignatures;

    IncomingSignatures(ReadSignatures readSignatures) {
        this.readSignatures = readSignatures;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String template() {
        return "incoming/signatures";
    }

    /** Silent about drafts, and about scans without signatures: there the ink counts. */
    @Override
    public @Nullable Object view(Actor actor, DocumentId document, Then then) {
        var files = readSignatures.of(actor, document).stream().flatMap(file -> file(file).stream()).toList();
        return files.isEmpty() ? null : new SignaturesView(files);
    }

    private static Optional<FileView> file(FileSignatures file) {
        if (file.report() == null)
            return file.hasArrived() ? Optional.of(waiting(file.file().name())) : Optional.empty();
        return Optional.of(file.report())
                .filter(report -> file.hasArrived() || report.findings().state() != SignatureState.NONE)
                .map(report -> view(file, report));
    }

    private static FileView waiting(String name) {
        return new FileView(
                name, word(SignatureState.NOT_CHECKED), List.of(), List.of(new ReasonView("waiting", "")), List.of(),
                null);
    }

    private static FileView view(FileSignatures file, SignatureReport report) {
        var findings = report.findings();
        var remarks = file.remarks().stream().map(one -> new RemarkView(one.kind().name(), one.seal())).toList();
        return new FileView(file.file().name(), word(findings.state()), remarks, reasons(findings.reasons()),
                findings.signatures().stream().map(IncomingSignatures::signature).toList(), report.nextCheckAt());
    }

    private static SignatureView signature(SignatureFinding finding) {
        var signer = Objects.requireNonNullElseGet(finding.signer(), SignatureFinding.Signer::unknown);
        var proven = finding.timestampedAt();
        return new SignatureView(kind(finding.seal()), word(finding.state()), signer.name(), signer.agency(),
                certificate(signer.certificate()), proven == null ? finding.claimedAt() : proven, proven != null,
                reasons(finding.reasons()));
    }

    private static CertificateView certificate(SignatureFinding.Certificate certificate) {
        return new CertificateView(certificate.issuer(), certificate.managingUnit(), certificate.validFrom(),
                certificate.validUntil());
    }

    private static String kind(@Nullable Boolean seal) {
        if (seal == null) return "unknown";
        return seal ? "seal" : "personal";
    }

    private static List<ReasonView> reasons(List<FindingReason> reasons) {
        return reasons.stream().map(reason -> new ReasonView(reason.code(), String.join(", ", reason.args()))).toList();
    }

    private static String word(SignatureState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
