package vn.lienthong.engine.issuance;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.PdfConversion;
import vn.lienthong.engine.content.PdfConversion.Result;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.content.TypeGate;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Attaches an uploaded file to a draft. It passes the type gate first; an office file also gets a PDF/A form, which is what
 * will be signed or, as an appendix, sealed (Decree 30/2020/NĐ-CP, annex I), while the office file stays as its source. An
 * appendix that could not be sealed is refused now, not when a number is taken for it. A further main file takes the place
 * of the earlier one, whose versions stay stored.
 */
@UseCase
public class AttachFile {
    private static final Set<ContentType> OFFICE = EnumSet.of(ContentType.DOCX, ContentType.ODT, ContentType.XLSX);

    private final TypeGate gate;
    private final PdfConversion conversion;
    private final Sealing sealing;
    private final AttachSteps steps;

    AttachFile(TypeGate gate, PdfConversion conversion, Sealing sealing, AttachSteps steps) {
        this.gate = gate;
        this.conversion = conversion;
        this.sealing = sealing;
        this.steps = steps;
    }

    /** The draft, and whether its new file has the form that can be signed. */
    public record Attached(DocumentId document, PdfForm form) {}

    /** What came of making a PDF. */
    public enum PdfForm {
        /** It is one, or of a kind that goes out as it is. */
        NOT_NEEDED, MADE,
        /** No office program is installed here: the drafter attaches a PDF instead. */
        NO_PROGRAM,
        /** Others were being converted for too long; attached again later it may go. */
        BUSY,
        /** The office program could not make one of this file. */
        FAILED
    }

    /**
     * Takes its time with an office file. When the draft changed meanwhile, nothing is attached.
     *
     * @param uploaded its media type is only a claim: the gate finds the real one
     */
    public Outcome<Attached> attach(Actor actor, DocumentId id, int version, FileRole role, StoredFile uploaded) {
        var place = new Place(actor, id, version, role, steps.check(actor, id, version));
        var content = new StoredContent(uploaded.content(), uploaded.size());
        return gate.check(content, uploaded.name()).then(type -> {
            var source = new StoredFile(uploaded.content(), uploaded.name(), type.mediaType(), uploaded.size());
            if (!OFFICE.contains(type)) return kept(place, source, null, PdfForm.NOT_NEEDED);
            return converted(place, source, conversion.convert(content, type));
        });
    }

    /** Where the file goes. */
    private record Place(Actor actor, DocumentId id, int version, FileRole role, OrganisationId agency) {}

    private Outcome<Attached> converted(Place place, StoredFile source, Result result) {
        return switch (result) {
            case Result.Converted(var pdf) -> kept(place, source, pdfOf(source, pdf), PdfForm.MADE);
            case Result.NotAvailable() -> kept(place, source, null, PdfForm.NO_PROGRAM);
            case Result.Failed(var why) -> kept(
                    place, source, null, why == PdfConversion.Reason.BUSY ? PdfForm.BUSY : PdfForm.FAILED);
        };
    }

    private Outcome<Attached> kept(Place place, StoredFile source, @Nullable StoredFile pdf, PdfForm form) {
        return fits(place, pdf == null ? source : pdf).map(_ -> {
            var file = new AttachSteps.NewFile(place.role(), source, pdf);
            steps.keep(place.actor(), place.id(), place.version(), file);
            return new Attached(place.id(), form);
        });
    }

    private Outcome<StoredFile> fits(Place place, StoredFile file) {
        return place.role() == FileRole.APPENDIX && file.isPdf()
                ? sealing.fits(file, place.agency())
                : Outcome.done(file);
    }

    private static StoredFile pdfOf(StoredFile source, StoredContent pdf) {
        var dot = source.name().lastIndexOf('.');
        var name = (dot < 0 ? source.name() : source.name().substring(0, dot)) + ".pdf";
        return new StoredFile(pdf.id(), name, ContentType.PDF.mediaType(), pdf.size());
    }
}
