package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.issuance.IssuanceRefusal;
import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.signing.EarlierSignatures;
import vn.lienthong.signing.Place;
import vn.lienthong.signing.SignatureKind;
import vn.lienthong.signing.Signer;
import vn.lienthong.signing.SigningRequest;
import vn.lienthong.signing.pdf.Fields;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.NumberAndDate;
import vn.lienthong.signing.pdf.PdfOutcome;
import vn.lienthong.signing.pdf.PdfRefusal;
import vn.lienthong.signing.pdf.PreparePdf;
import vn.lienthong.signing.pdf.Refused;

/** Signs and seals stored PDF files with the keys of a ring. */
final class PdfSealing implements Sealing {
    private final KeyUse keys;
    private final WorkCopies copies;
    private final PdfTools tools;
    private final Marks marks;
    private final Appendices appendices;
    private final Clock clock;

    PdfSealing(KeyUse keys, WorkCopies copies, PdfTools tools, Marks marks, Clock clock) {
        this.keys = keys;
        this.copies = copies;
        this.tools = tools;
        this.marks = marks;
        this.appendices = new Appendices(keys, tools.inspect(), marks);
        this.clock = clock;
    }

    /** The acts on PDF files, with their limits. */
    record PdfTools(InspectPdf inspect, PreparePdf prepare, NumberAndDate number) {}

    @Override
    public Outcome<Key> probe(Key key, String pin) {
        return keys.probe(key, pin).map(_ -> key);
    }

    @Override
    public Outcome<Key> locked(Key key) {
        return keys.locked(key);
    }

    @Override
    public void unlock(Key key) {
        keys.unlock(key);
    }

    @Override
    public Outcome<StoredFile> prepare(StoredFile pdf, List<MarkPlacement> placements) {
        var fields = FieldPlan.of(placements, marks.measure(MarkMeasure.NUMBER_LETTERS));
        return copies.perform(pdf, (source, target) -> written(tools.prepare().prepare(source, fields, target)));
    }

    @Override
    public Outcome<StoredFile> hasRoom(StoredFile signed, String code, LocalDate on) {
        return copies
                .read(signed, copy -> written(
                        tools.number().fill(copy, code, dateText(on), copy.resolveSibling("numbered.pdf"))))
                .map(_ -> signed);
    }

    @Override
    public Outcome<StoredFile> number(StoredFile signed, String code, LocalDate on) {
        return copies.perform(
                signed, (source, target) -> written(tools.number().fill(source, code, dateText(on), target)));
    }

    private static String dateText(LocalDate on) {
        return String.format(
                Locale.ROOT, "ngày %02d tháng %02d năm %d", on.getDayOfMonth(), on.getMonthValue(), on.getYear());
    }

    @Override
    public Outcome<StoredFile> sign(StoredFile prepared, PersonId signer, String pin) {
        return sign(
                prepared, new Key.Personal(signer), pin, (source, by) -> new SigningRequest(
                        SignatureKind.PERSONAL, new Place.Field(Fields.SIGNATURE), marks.personal(signer), by,
                        clock.instant()));
    }

    @Override
    public Outcome<StoredFile> seal(StoredFile numbered, OrganisationId agency, String pin) {
        return sign(
                numbered, new Key.Agency(agency), pin, (source, by) -> new SigningRequest(
                        SignatureKind.SEAL, new Place.Field(Fields.SEAL), marks.seal(agency), by, clock.instant()));
    }

    @Override
    public Outcome<StoredFile> sealAppendix(StoredFile pdf, OrganisationId agency, String code, String pin) {
        return keys.find(new Key.Agency(agency))
                .then(key -> copies.perform(
                        pdf, (source, target) -> EarlierSignatures.permitNoOther(source)
                                ? Outcome.done(source)
                                : keys.sign(key, pin, source, appendices.request(source, code, Signer.of(key)),
                                        target)));
    }

    @Override
    public Outcome<StoredFile> fits(StoredFile appendix, OrganisationId agency) {
        return copies.read(appendix, copy -> appendices.obstacle(copy, new Key.Agency(agency)))
                .map(reason -> Outcome.<StoredFile>refused(IssuanceRefusal.APPENDIX_CANNOT_BE_SEALED,
                        Map.of("name", appendix.name(), "reason", reason)))
                .orElseGet(() -> Outcome.done(appendix));
    }

    /** What to sign, once the file lies there and the signer is known. */
    @FunctionalInterface
    private interface Request {
        SigningRequest of(Path source, Signer signer) throws IOException;
    }

    private Outcome<StoredFile> sign(StoredFile file, Key key, String pin, Request request) {
        return keys.find(key)
                .then(source -> copies.perform(
                        file,
                        (pdf, target) -> keys.sign(source, pin, pdf, request.of(pdf, Signer.of(source)), target)));
    }

    private static Outcome<Path> written(PdfOutcome outcome) {
        return switch (outcome) {
            case PdfOutcome.Written(var file) -> Outcome.done(file);
            case Refused(var reason, var _) when reason == PdfRefusal.TEXT_TOO_LONG ->
                Outcome.refused(IssuanceRefusal.NUMBER_DOES_NOT_FIT);
            case Refused(var reason, var _) -> Outcome.refused(
                    IssuanceRefusal.FILE_CANNOT_BE_PREPARED, Map.of("reason", reason.name()));
        };
    }
}
