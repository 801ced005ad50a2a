package vn.lienthong.webapp.shell;

import java.util.Locale;
import java.util.function.Supplier;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.StaleException;
import vn.lienthong.webapp.problem.RefusalTexts;

/** Takes back what somebody has just done; that somebody else was quicker is said on the page, not instead of it. */
@Component
public final class UndoAnswers {
    private final RefusalTexts texts;
    private final MessageSource messages;

    UndoAnswers(RefusalTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** @param done key of what is said when it was taken back */
    public Flash said(Supplier<? extends Outcome<?>> undo, String done, Locale locale) {
        try {
            return switch (undo.get()) {
                case Outcome.Done<?> _ -> Flash.done(done);
                case Outcome.Refused<?>(var why) -> refused(why, locale);
            };
        } catch (StaleException | ForbiddenException e) {
            return refused(e.refusal(), locale);
        }
    }

    private Flash refused(Refusal why, Locale locale) {
        return Flash.alarm("shell.notUndone", texts.text(why, locale), texts.next(why, locale).orElse(""));
    }

    /** The reason stays with the document, so it is in the language of the documents whoever presses. */
    public HandOver handOver(PersonId from, PersonId to) {
        return new HandOver(from, to, messages.getMessage("shell.givenByMistake", null, Languages.VIETNAMESE), true);
    }
}
