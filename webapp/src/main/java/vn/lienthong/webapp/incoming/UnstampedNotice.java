package vn.lienthong.webapp.incoming;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.handling.ReadUnstamped;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** Says that the scan of a paper document took no stamp of arrival: the registry stamps the paper. */
@Component
final class UnstampedNotice implements DocumentActs {
    private static final int POSITION = 15;

    private final ReadUnstamped readUnstamped;
    private final RefusalTexts texts;

    UnstampedNotice(ReadUnstamped readUnstamped, RefusalTexts texts) {
        this.readUnstamped = readUnstamped;
        this.texts = texts;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String template() {
        return "incoming/unstamped";
    }

    @Override
    public @Nullable Object view(Actor actor, DocumentId document, Then then) {
        return readUnstamped.of(actor, document).map(this::view).orElse(null);
    }

    private UnstampedView view(Refusal why) {
        var locale = LocaleContextHolder.getLocale();
        return new UnstampedView(texts.text(why, locale), texts.next(why, locale).orElse(null));
    }
}
