package vn.lienthong.engine.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.content.ArrivalCheck;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.UploadReceipt;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes in a document whose files a clerk has uploaded: looks into each, makes one PDF of photographed pages, and leaves
 * what looks dangerous in quarantine. Files are read outside of any transaction.
 */
@UseCase
public class TakeInUploads {
    private static final Set<String> PICTURES = Set.of(
            ContentType.JPEG.mediaType(), ContentType.PNG.mediaType(), ContentType.TIFF.mediaType());
    private static final String PDF_ENDING = ".pdf";

    private final Authorisation authorisation;
    private final FactsRule rule;
    private final ArrivalCheck check;
    private final PaperScans scans;
    private final TakeIn takeIn;

    TakeInUploads(
            Authorisation authorisation, FactsRule rule, ArrivalCheck check, PaperScans scans, TakeIn takeIn) {
        this.authorisation = authorisation;
        this.rule = rule;
        this.check = check;
        this.scans = scans;
        this.takeIn = takeIn;
    }

    /**
     * What the clerk hands in.
     *
     * @param id      the id the document gets; handed in twice it makes one document
     * @param uploads in the order of the pages, the main file first
     */
    public record Demand(
            DocumentId id, OrganisationId agency, IncomingSource source, IncomingFacts facts,
            List<UploadReceipt> uploads) {
        public Demand {
            uploads = List.copyOf(uploads);
        }
    }

    /**
     * A document that was taken in.
     *
     * @param quarantined how many of its files wait in quarantine
     */
    public record TakenIn(DocumentId document, int quarantined) {}

    public Outcome<TakenIn> takeIn(Actor actor, Demand demand) {
        authorisation.require(actor, Act.REGISTER_INCOMING, demand.agency());
        if (demand.uploads().isEmpty()) return Outcome.refused(HandlingRefusal.FILE_MISSING);
        var no = rule.check(demand.facts());
        if (no != null) return new Outcome.Refused<>(no);
        var files = bound(demand, demand.uploads().stream().map(this::arrived).toList());
        int quarantined = (int) files.stream().filter(file -> file.arrival() instanceof Arrival.Quarantined).count();
        return takeIn
                .takeIn(
                        actor,
                        new IntakeInput(demand.id(), demand.agency(), demand.source(), demand.facts(), files))
                .map(id -> new TakenIn(id, quarantined));
    }

    private ArrivedFile arrived(UploadReceipt upload) {
        var arrival = check.check(upload.content(), upload.name());
        var content = upload.content();
        return new ArrivedFile(
                new StoredFile(content.id(), upload.name(), arrival.mediaType(), content.size()), arrival);
    }

    /** Pages of paper become one file in the place of the first; pictures that cannot be bound stay as they came. */
    private List<ArrivedFile> bound(Demand demand, List<ArrivedFile> files) {
        var pages = files.stream().filter(TakeInUploads::isPicture).map(ArrivedFile::file).toList();
        if (demand.source() != IncomingSource.PAPER || pages.isEmpty()) return files;
        return switch (scans.bind(pages, demand.facts().subject())) {
            case Outcome.Refused<StoredFile> _ -> files;
            case Outcome.Done<StoredFile>(var pdf) -> {
                var all = new ArrayList<>(files);
                var first = all.stream().filter(TakeInUploads::isPicture).findFirst().orElseThrow();
                var whole = named(pdf, first.file());
                all.set(all.indexOf(first), new ArrivedFile(whole, new Arrival.Clean(whole.mediaType())));
                all.removeIf(TakeInUploads::isPicture);
                yield all;
            }
        };
    }

    private static StoredFile named(StoredFile pdf, StoredFile first) {
        int dot = first.name().lastIndexOf('.');
        var name = (dot > 0 ? first.name().substring(0, dot) : first.name()) + PDF_ENDING;
        return new StoredFile(pdf.content(), name, pdf.mediaType(), pdf.size());
    }

    private static boolean isPicture(ArrivedFile file) {
        return file.arrival() instanceof Arrival.Clean(var type) && PICTURES.contains(type);
    }
}
