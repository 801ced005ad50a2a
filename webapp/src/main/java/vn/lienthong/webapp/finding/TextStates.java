package vn.lienthong.webapp.finding;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.FileTextView;
import vn.lienthong.engine.finding.FindDocuments;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** Says on the page of a document which of its files cannot be found by their text, or not yet; silent when all can. */
@Component
final class TextStates implements DocumentActs {
    private final FindDocuments findDocuments;

    TextStates(FindDocuments findDocuments) {
        this.findDocuments = findDocuments;
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public String template() {
        return "finding/texts";
    }

    @Override
    public @Nullable Object view(Actor actor, DocumentId document, Then then) {
        List<FileTextView> texts = findDocuments.texts(actor, document);
        var isAllRead = texts.stream().allMatch(file -> file.state() == TextState.READ && !file.isRecognised());
        return isAllRead ? null : texts;
    }
}
