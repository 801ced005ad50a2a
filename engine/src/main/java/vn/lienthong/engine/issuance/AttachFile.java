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
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Attaches an uploaded file to a draft. It passes the type gate first; an office file also gets a PDF/A form, which is what
 * will be signed or, as an appendix, sealed (Decree 30/2020/NĐ-CP, annex I), while the office file stays as its source. A
 * further main file takes the place of the earlier one, whose versions stay stored.
 */
@UseCase
public class AttachFile {
    private static final Set<ContentType> OFFICE = EnumSet.of(ContentType.DOCX, ContentType.ODT, ContentType.XLSX);

    private final TypeGate gate;
    private final PdfConversion conversion;
    private final AttachSteps steps;

    AttachFile(TypeGate gate, PdfConversion conversion, AttachSteps steps) {
        this.gate = gate;
        this.conversion = conversion;
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
        steps.check(actor, id, version);
        var content = new StoredContent(uploaded.content(), uploaded.size());
        return gate.check(content, uploaded.name()).map(type -> {
            var source = new StoredFile(uploaded.content(), uploaded.name(), type.mediaType(), uploaded.size());
            if (!OFFICE.contains(type)) return kept(actor, id, version, role, source, null, PdfForm.NOT_NEEDED);
            return converted(actor, id, version, role, source, conversion.convert(content, type));
        });
    }

    private Attached converted(
            Actor actor, DocumentId id, int version, FileRole role, StoredFile source, Result result) {
        return switch (result) {
            case Result.Converted(var pdf) ->
                kept(actor, id, version, role, source, pdfOf(source, pdf), PdfForm.MADE);
            case Result.NotAvailable() -> kept(actor, id, version, role, source, null, PdfForm.NO_PROGRAM);
            case Result.Failed(var why) -> kept(
                    actor, id, version, role, source, null,
                    why == PdfConversion.Reason.BUSY ? PdfForm.BUSY : PdfForm.FAILED);
        };
    }

    private Attached kept(
            Actor actor, DocumentId id, int version, FileRole role, StoredFile source, @Nullable StoredFile pdf,
            PdfForm form) {
        steps.keep(actor, id, version, new AttachSteps.NewFile(role, source, pdf));
        return new Attached(id, form);
    }

    private static StoredFile pdfOf(StoredFile source, StoredContent pdf) {
        var dot = source.name().lastIndexOf('.');
        var name = (dot < 0 ? source.name() : source.name().substring(0, dot)) + ".pdf";
        return new StoredFile(pdf.id(), name, ContentType.PDF.mediaType(), pdf.size());
    }
}
