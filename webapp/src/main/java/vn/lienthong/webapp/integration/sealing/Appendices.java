package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.signing.EarlierSignatures;
import vn.lienthong.signing.Place;
import vn.lienthong.signing.SignatureKind;
import vn.lienthong.signing.Signer;
import vn.lienthong.signing.SigningRequest;
import vn.lienthong.signing.keys.KeySource;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.PdfFacts;
import vn.lienthong.signing.pdf.PdfRefusal;
import vn.lienthong.signing.pdf.Refused;

/** How the seal goes on a separate appendix, and whether it can. */
final class Appendices {
    private static final double MARGIN = 20;
    /** In place of the number, which is not known yet: no real one takes more room. */
    private static final String SAMPLE_CODE = "88888/TTr-UBND-KTHTDT";
    /** What leaves a file without a visible mark, yet not without a seal, and what says nothing about the file. */
    private static final Set<PdfRefusal> NO_OBSTACLE = EnumSet.of(
            PdfRefusal.ALREADY_SIGNED, PdfRefusal.ALREADY_PREPARED, PdfRefusal.TOO_MANY_PAGES, PdfRefusal.XFA_FORM,
            PdfRefusal.PAGE_SIZE_UNUSABLE, PdfRefusal.TOO_SLOW, PdfRefusal.TOO_COMPLEX);

    private final KeyUse keys;
    private final InspectPdf inspect;
    private final Marks marks;

    Appendices(KeyUse keys, InspectPdf inspect, Marks marks) {
        this.keys = keys;
        this.inspect = inspect;
        this.marks = marks;
    }

    SigningRequest request(Path source, String code, Signer by) throws IOException {
        var mark = marks.attachment(code);
        var letters = marks.measure(MarkMeasure.APPENDIX_LETTERS);
        if (!(inspect.inspect(source) instanceof PdfFacts facts))
            return new SigningRequest(SignatureKind.SEAL, new Place.Invisible(), null, by, mark.signedAt());
        var place = mark.placement(facts.pages(), letters, MARGIN);
        var box = place.box();
        var rectangle = new Place.Rectangle(
                place.page(), (float) box.left(), (float) box.top(), (float) box.width(), (float) box.height());
        return new SigningRequest(
                SignatureKind.SEAL, rectangle, Marks.image(mark.draw(letters)), by, mark.signedAt());
    }

    /**
     * The name of what keeps the seal off a file; empty when nothing does. With the agency's key the preparation is tried
     * in full; without one, which drafters need not have, the structure of the file is all there is to look at.
     */
    Optional<String> obstacle(Path source, Sealing.Key agency) throws IOException {
        if (EarlierSignatures.permitNoOther(source)) return Optional.empty(); // it goes out as it is
        if (keys.find(agency) instanceof Outcome.Done<KeySource>(var key))
            return keys.obstacle(source, request(source, SAMPLE_CODE, Signer.of(key))).map(Enum::name);
        return inspect.inspect(source) instanceof Refused(var reason, var _) && !NO_OBSTACLE.contains(reason)
                ? Optional.of(reason.name())
                : Optional.empty();
    }
}
