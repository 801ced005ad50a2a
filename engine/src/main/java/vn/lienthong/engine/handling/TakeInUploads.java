package vn.lienthong.engine.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * Takes in a document whose files a clerk has uploaded: looks into each, makes one PDF of photographed pages beside the
 * pictures, and leaves what looks dangerous in quarantine. Files are read outside of any transaction.
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
     * @param unbound     why its pictures did not become one PDF; null when they did, or there are none
     */
    public record TakenIn(DocumentId document, int quarantined, @Nullable Refusal unbound) {}

    public Outcome<TakenIn> takeIn(Actor actor, Demand demand) {
        authorisation.require(actor, Act.REGISTER_INCOMING, demand.agency());
        if (demand.uploads().isEmpty()) return Outcome.refused(HandlingRefusal.FILE_MISSING);
        var no = rule.check(demand.facts());
        if (no != null) return new Outcome.Refused<>(no);
        var bound = bound(demand, demand.uploads().stream().map(this::arrived).toList());
        int quarantined = (int) bound.files()
                .stream()
                .filter(file -> file.arrival() instanceof Arrival.Quarantined)
                .count();
        return takeIn
                .takeIn(
                        actor,
                        new IntakeInput(demand.id(), demand.agency(), demand.source(), demand.facts(), bound.files()))
                .map(id -> new TakenIn(id, quarantined, bound.refusal()));
    }

    private ArrivedFile arrived(UploadReceipt upload) {
        var arrival = check.check(upload.content(), upload.name());
        var content = upload.content();
        return new ArrivedFile(
                new StoredFile(content.id(), upload.name(), arrival.mediaType(), content.size()), arrival);
    }

    /** The files of the document, and why no PDF was made of its pictures. */
    private record Bound(List<ArrivedFile> files, @Nullable Refusal refusal) {}

    /** Pages of paper become one file in the place of the first; pictures that cannot be bound stay as they came. */
    private Bound bound(Demand demand, List<ArrivedFile> files) {
        var pictures = files.stream().filter(TakeInUploads::isPicture).toList();
        if (demand.source() != IncomingSource.PAPER || pictures.isEmpty()) return new Bound(files, null);
        var pages = pictures.stream().map(ArrivedFile::file).toList();
        return switch (scans.bind(pages, demand.facts().subject())) {
            case Outcome.Refused<StoredFile>(var why) -> new Bound(files, why);
            case Outcome.Done<StoredFile>(var pdf) -> {
                var whole = named(pdf, pages.getFirst());
                var all = new ArrayList<>(files);
                all.set(all.indexOf(pictures.getFirst()),
                        new ArrivedFile(whole, new Arrival.Clean(whole.mediaType()), pictures));
                all.removeIf(TakeInUploads::isPicture);
                yield new Bound(all, null);
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
