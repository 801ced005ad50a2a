package vn.lienthong.webapp.integration.scans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.handling.HandlingRefusal;
import vn.lienthong.engine.handling.PaperScans;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.signing.pdf.ArrivalStamp;
import vn.lienthong.signing.pdf.ArrivalStampText;
import vn.lienthong.signing.pdf.Box;
import vn.lienthong.signing.pdf.ImagePdf;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.PageSize;
import vn.lienthong.signing.pdf.PdfFacts;
import vn.lienthong.signing.pdf.PdfOutcome;
import vn.lienthong.signing.pdf.Placement;
import vn.lienthong.signing.pdf.Refused;
import vn.lienthong.webapp.content.WorkFolder;

/** Lays stored files down as real ones for the time of one act, and stores the PDF that came of it. */
final class PdfPaperScans implements PaperScans {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    /** Where number and symbol usually end on a sheet A4; a scan has no text to look for. */
    private static final Placement UNDER_THE_NUMBER = new Placement(1, new Box(48, 100, 120, 14));
    private static final double STAMP_WIDTH_MM = 50;
    private static final double STAMP_HEIGHT_MM = 27;

    private final ContentStore store;
    private final Path folder;
    private final ImagePdf binding;
    private final Stamping stamping;

    PdfPaperScans(ContentStore store, Path folder, ImagePdf binding, Stamping stamping) {
        this.store = store;
        this.folder = folder;
        this.binding = binding;
        this.stamping = stamping;
    }

    /** What it takes to stamp a page. */
    record Stamping(InspectPdf inspect, ArrivalStamp stamp) {}

    @Override
    public Outcome<StoredFile> bind(List<StoredFile> pictures, String title) {
        return inFolder(work -> {
            var pages = new ArrayList<Path>();
            for (var picture : pictures) pages.add(work.lay("page-" + pages.size(), store.open(picture.content())));
            return binding.fromImages(pages, title, work.path().resolve("bound.pdf"));
        }, pictures.getFirst().name(), HandlingRefusal.PICTURES_NOT_BOUND);
    }

    @Override
    public Outcome<StoredFile> stamp(StoredFile pdf, ArrivalMark mark) {
        var text = new ArrivalStampText(mark.agency(), mark.number(), mark.on().format(DATE), "");
        return inFolder(work -> {
            var source = work.lay("scan.pdf", store.open(pdf.content()));
            return switch (stamping.inspect().inspect(source)) {
                case Refused refused -> refused;
                case PdfFacts facts ->
                    stamping.stamp()
                            .stamp(source, text, on(facts.pages().getFirst()), work.path().resolve("stamped.pdf"));
            };
        }, pdf.name(), HandlingRefusal.SCAN_NOT_STAMPED);
    }

    private static Placement on(PageSize page) {
        return ArrivalStamp.below(UNDER_THE_NUMBER, STAMP_WIDTH_MM, STAMP_HEIGHT_MM, page);
    }

    /** One act among files. */
    private interface Act {
        PdfOutcome perform(WorkFolder work) throws IOException;
    }

    private Outcome<StoredFile> inFolder(Act act, String name, HandlingRefusal no) {
        try (var work = WorkFolder.in(folder)) {
            return kept(act.perform(work), name, no);
        } catch (IOException e) {
            throw new FaultException(Origin.OURS, "A scan could not be worked on", e);
        }
    }

    private Outcome<StoredFile> kept(PdfOutcome outcome, String name, HandlingRefusal no) throws IOException {
        return switch (outcome) {
            case Refused(var reason, _) -> Outcome.refused(no, "reason", reason.name());
            case PdfOutcome.Written(var file) -> {
                try (var bytes = Files.newInputStream(file)) {
                    var content = store.put(bytes);
                    yield Outcome.done(
                            new StoredFile(content.id(), name, ContentType.PDF.mediaType(), content.size()));
                }
            }
        };
    }
}
