package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.DocumentNote;
import vn.lienthong.engine.document.OutgoingDocument.Draft;
import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.document.ReadReplies;
import vn.lienthong.engine.document.Recipients;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;

/** Puts the page of a draft together: as it is stored, or with what was just typed and why it was refused. */
@Component
final class DraftPages {
    private final ReadDocument read;
    private final Recipients recipients;
    private final DocumentLists lists;
    private final ReadReplies replies;
    private final DraftChoices choices;
    private final RecipientChoices recipientChoices;
    private final Words words;

    DraftPages(ReadDocument read, Recipients recipients, DocumentLists lists, ReadReplies replies,
            DraftChoices choices, RecipientChoices recipientChoices, Words words) {
        this.read = read;
        this.recipients = recipients;
        this.lists = lists;
        this.replies = replies;
        this.choices = choices;
        this.recipientChoices = recipientChoices;
        this.words = words;
    }

    /** For whom the page is made. */
    record Reader(Actor actor, Locale locale, Model model) {}

    /** What the page shows instead of what is stored; null for what is stored. */
    record Attempt(@Nullable DraftForm facts, @Nullable RecipientsForm recipients, @Nullable Wrong wrong) {
        static final Attempt NONE = new Attempt(null, null, null);
    }

    String page(DocumentId id, Reader reader) {
        return page(id, reader, Attempt.NONE);
    }

    /** The same page, marked as refused. */
    String refused(DocumentId id, Reader reader, Attempt attempt, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, reader, attempt);
    }

    /** Only its drafter works on a draft; everybody else sees the document. */
    String page(DocumentId id, Reader reader, Attempt attempt) {
        if (!(read.read(reader.actor(), id) instanceof Reading.Outgoing reading)
                || !(reading.document() instanceof Draft draft)
                || !draft.facts().drafter().equals(reader.actor().rightsOf()))
            return "redirect:/documents/" + id;
        reader.model().addAttribute("draft", view(draft, reading, reader, attempt));
        reader.model().addAttribute("choices", choices.of(reader.actor(), reader.locale()));
        return "outgoing/edit";
    }

    private DraftView view(Draft draft, Reading.Outgoing reading, Reader reader, Attempt attempt) {
        var facts = draft.facts();
        var typed = attempt.facts();
        var form = attempt.recipients();
        if (form == null)
            form = new RecipientsForm(
                    "", reading.recipients(), recipients.rulesOf(draft.id()), "", null, "");
        return new DraftView(
                draft.id(), draft.version(), typed == null ? DraftForm.of(facts) : typed,
                reading.files().stream().map(FileRow::of).toList(),
                recipientChoices.view(facts.agency(), form, reader.locale()), reading.placements().size(),
                answered(draft.id(), reader.actor()), returned(reading.notes()), attempt.wrong());
    }

    /** For a draft that is not kept yet, and somebody who may read what it answers. */
    DraftView.@Nullable Answered answered(DocumentId original) {
        return lists.header(original)
                .map(header -> new DraftView.Answered(original, name(header.code(), header.subject())))
                .orElse(null);
    }

    /** Who may not read what it answers, a drafter it was handed to, say, learns the number and no more. */
    private DraftView.@Nullable Answered answered(DocumentId draft, Actor actor) {
        var original = replies.of(actor, draft).original();
        if (original == null) return null;
        if (original.id() != null) return answered(original.id());
        return new DraftView.Answered(null, name(original.code(), original.issuer()));
    }

    private static String name(@Nullable String code, @Nullable String words) {
        return Stream.of(code, words).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private DraftView.@Nullable Returned returned(List<DocumentNote> notes) {
        if (notes.isEmpty() || notes.getLast().kind() != DocumentNote.Kind.RETURN_REASON) return null;
        var note = notes.getLast();
        return new DraftView.Returned(words.person(note.author()), note.writtenAt(), note.text());
    }
}
