package vn.lienthong.engine.finding;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Outbox;
import vn.lienthong.engine.shared.UseCase;

/** Has scans recognised that nobody could recognise when their turn came. */
@UseCase
public class RecogniseScans {
    private final FileTexts texts;
    private final Outbox outbox;

    RecogniseScans(FileTexts texts, Outbox outbox) {
        this.texts = texts;
        this.outbox = outbox;
    }

    /** Whether there are any. */
    @Transactional(readOnly = true)
    public boolean areWaiting() {
        return texts.hasUnrecognised();
    }

    /** Text recognition is there: they take their turn. @return how many files */
    @Transactional
    public int recognise() {
        var files = texts.forgetUnrecognised();
        files.forEach(file -> outbox.add(KeepText.SCANS, file.file()));
        return files.size();
    }
}
