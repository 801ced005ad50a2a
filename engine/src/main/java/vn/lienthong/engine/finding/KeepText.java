package vn.lienthong.engine.finding;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentTopics;
import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Keeps the text of a file, and sees to it that the index hears of it. */
@UseCase
public class KeepText {
    /** Topic of the scans: recognition takes minutes, and files with text do not wait behind it. */
    public static final String SCANS = "text-scan";

    private final FileTexts texts;
    private final Outbox outbox;

    KeepText(FileTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    @Transactional
    public void keep(FileToRead file, ContentText text) {
        if (text.state() == TextState.FAILED && text.reason() != null) {
            texts.giveUp(file.content(), text.reason());
        } else {
            texts.keep(file.content(), text);
        }
        // a scan that cannot be recognised here waits until it can, and not in the queue
        goOn(file, text.state() == TextState.WAITING_FOR_OCR && text.reason() == null);
    }

    /** The content was read before, for another file: only this file's document has not heard of it. */
    @Transactional
    public void alreadyKnown(FileToRead file) {
        goOn(file, file.state() == TextState.WAITING_FOR_OCR);
    }

    /** It lies in quarantine: what the same content let be found of other documents there is taken back as well. */
    @Transactional
    public void held(FileToRead file) {
        texts.documentsWith(file.content()).forEach(document -> outbox.add(DocumentTopics.INDEX, document.value()));
    }

    private void goOn(FileToRead file, boolean isToBeRecognised) {
        if (isToBeRecognised) outbox.add(SCANS, file.file());
        outbox.add(DocumentTopics.INDEX, file.document().value());
    }
}
