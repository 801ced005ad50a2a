package vn.lienthong.webapp.outgoing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.OpenFile;
import vn.lienthong.engine.document.OutgoingDocument;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.OutgoingDocuments;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.issuance.IssuanceRefusal;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SharedRefusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.signing.pdf.PageSize;
import vn.lienthong.signing.pdf.PdfRefusal;
import vn.lienthong.webapp.outgoing.MarkProposals.Look;
import vn.lienthong.webapp.problem.RefusedException;

/** Puts the page together on which marks are placed, and checks what was placed against the pages of the file. */
@Component
final class MarksPages {
    /** Width at which a page is as large as its paper on a usual screen. */
    private static final int PIXELS = 794;
    private static final int MOST_SHOWN = 40;
    private static final double MILLIMETRE = 72 / 25.4;
    /** In points: browsers round the positions they send. */
    private static final float ROUNDING = 0.5f;

    private final ReadDocument read;
    private final OutgoingDocuments documents;
    private final DocumentFiles files;
    private final OpenFile openFile;
    private final MarkProposals proposals;

    MarksPages(ReadDocument read, OutgoingDocuments documents, DocumentFiles files, OpenFile openFile,
            MarkProposals proposals) {
        this.read = read;
        this.documents = documents;
        this.files = files;
        this.openFile = openFile;
        this.proposals = proposals;
    }

    /** What was typed and why it was refused. */
    record Attempt(List<MarkBox> typed, Wrong wrong) {}

    String page(Actor actor, DocumentId id, Model model) {
        return page(actor, id, null, model);
    }

    String page(Actor actor, DocumentId id, @Nullable Attempt attempt, Model model) {
        if (!(read.read(actor, id) instanceof Reading.Outgoing reading)
                || !(reading.document() instanceof Draft draft)
                || !draft.facts().drafter().equals(actor.rightsOf()))
            return "redirect:/documents/" + id;
        var main = reading.files().stream().filter(DocumentFile::isMain).findFirst();
        if (main.isEmpty() || !main.get().latest().file().isPdf()) return "redirect:/outgoing/" + id + "/edit#files";
        var file = new MainFile(main.get().id(), look(actor, draft, main.get().id()));
        model.addAttribute("marks", view(draft, file, reading.placements(), attempt));
        return "outgoing/marks";
    }

    /** The file that will be signed, and what was found in it. */
    private record MainFile(UUID id, Look look) {}

    /** The places as points, each on its page. */
    Outcome<List<MarkPlacement>> checked(Actor actor, DocumentId id, List<MarkBox> typed) {
        List<MarkPlacement> places;
        try {
            places = typed.stream().map(MarkBox::placement).toList();
        } catch (IllegalArgumentException _) {
            return Outcome.refused(SharedRefusal.INVALID_INPUT);
        }
        var document = documents.find(id).orElseThrow(() -> new UnknownException("document"));
        var main = files.mainOf(id).orElseThrow(() -> new UnknownException("file"));
        return switch (look(actor, document, main.id())) {
            case Look.Pages(var sizes, var _) -> places.stream().allMatch(place -> isOn(place, sizes))
                    ? Outcome.done(places)
                    : Outcome.refused(DocumentRefusal.MARK_OUTSIDE_PAGE);
            case Look.Unusable(var reason) ->
                Outcome.refused(IssuanceRefusal.FILE_CANNOT_BE_PREPARED, "reason", reason.name());
        };
    }

    private static boolean isOn(MarkPlacement place, List<PageSize> sizes) {
        if (place.page() > sizes.size()) return false;
        var size = sizes.get(place.page() - 1);
        return place.x() + place.width() <= size.width() + ROUNDING
                && place.y() + place.height() <= size.height() + ROUNDING;
    }

    private Look look(Actor actor, OutgoingDocument document, UUID file) {
        var opened = RefusedException.unlessDone(openFile.open(actor, document.id(), file, null, null));
        return proposals.look(opened.bytes(), document.facts());
    }

    private MarksView view(Draft draft, MainFile file, List<MarkPlacement> stored, @Nullable Attempt attempt) {
        var wrong = attempt == null ? null : attempt.wrong();
        var subject = draft.facts().subject();
        return switch (file.look()) {
            case Look.Unusable(var reason) -> new MarksView(
                    draft.id(), file.id(), draft.version(), subject, List.of(), List.of(), null, null, key(reason),
                    wrong);
            case Look.Pages pages -> new MarksView(
                    draft.id(), file.id(), draft.version(), subject, sheets(pages.sizes()),
                    attempt == null ? boxes(pages, stored) : attempt.typed(), note(pages, stored, attempt),
                    leftOut(pages.sizes().size()), null, wrong);
        };
    }

    private List<MarkBox> boxes(Look.Pages pages, List<MarkPlacement> stored) {
        Map<Mark, MarkPlacement> known = stored.stream()
                .collect(Collectors.toMap(MarkPlacement::mark, Function.identity()));
        return Arrays.stream(Mark.values()).map(mark -> {
            var place = known.getOrDefault(mark, pages.places().get(mark));
            return MarkBox.of(place == null ? MarkDefaults.of(mark, pages.sizes(), proposals.sealSide()) : place);
        }).toList();
    }

    private static @Nullable String note(Look.Pages pages, List<MarkPlacement> stored, @Nullable Attempt attempt) {
        if (attempt != null || !stored.isEmpty()) return null;
        return pages.places().size() == Mark.values().length ? "outgoing.marksProposed" : "outgoing.marksNotFound";
    }

    private static List<MarksView.Sheet> sheets(List<PageSize> sizes) {
        var leftOut = leftOut(sizes.size());
        return IntStream.rangeClosed(1, sizes.size())
                .filter(page -> leftOut == null || page < leftOut.from() || page > leftOut.to())
                .mapToObj(page -> sheet(page, sizes.get(page - 1)))
                .toList();
    }

    private static MarksView.Sheet sheet(int page, PageSize size) {
        return new MarksView.Sheet(
                page, size.width() / MILLIMETRE, size.height() / MILLIMETRE,
                (int) Math.max(1, Math.round(PIXELS * size.height() / size.width())));
    }

    /** Marks stand at the beginning and at the end. */
    private static MarksView.@Nullable LeftOut leftOut(int pages) {
        return pages <= MOST_SHOWN ? null : new MarksView.LeftOut(MOST_SHOWN / 2 + 1, pages - MOST_SHOWN / 2);
    }

    private static String key(PdfRefusal reason) {
        return switch (reason) {
            case ALREADY_SIGNED, ALREADY_PREPARED, ENCRYPTED, XFA_FORM ->
                "outgoing.pdf." + reason.name().toLowerCase(Locale.ROOT);
            default -> "outgoing.pdf.other";
        };
    }
}
