package vn.lienthong.webapp.inbox;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.FindNeighbours;
import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.inbox.DecidingView.Other;
import vn.lienthong.webapp.shell.DocumentActs;
import vn.lienthong.webapp.shell.Then;

/** On a document that was opened from the list of decisions: its place there, and the ways on without an act. */
@Component
final class DecidingActs implements DocumentActs {
    private static final int FIRST = 10;

    private final FindNeighbours findNeighbours;
    private final MessageSource messages;

    DecidingActs(FindNeighbours findNeighbours, MessageSource messages) {
        this.findNeighbours = findNeighbours;
        this.messages = messages;
    }

    @Override
    public int position() {
        return FIRST;
    }

    @Override
    public String template() {
        return "inbox/deciding";
    }

    @Override
    public @Nullable DecidingView view(Actor actor, DocumentId document, Then then) {
        var onward = Onward.of(then);
        if (onward == null || onward.address().view() != InboxView.DECIDE) return null;
        try {
            return view(actor, onward);
        } catch (UnknownException _) { // an address somebody wrote: the document is shown all the same
            return null;
        }
    }

    @Override
    public @Nullable String list(Then then) {
        var onward = Onward.of(then);
        return onward == null ? null : onward.address().list();
    }

    private DecidingView view(Actor actor, Onward onward) {
        var found = findNeighbours.of(actor, onward.address().filter(), onward.after());
        var task = found.task();
        return new DecidingView(onward.address().list(), found.number(),
                Objects.requireNonNull(Counter.of(found.all())),
                task == null ? null : Words.step(messages, task.step(), LocaleContextHolder.getLocale()),
                other(onward, found.before()), other(onward, found.behind()));
    }

    private static @Nullable Other other(Onward onward, @Nullable InboxTask task) {
        if (task == null) return null;
        var address = onward.address();
        return new Other(onward.beside() ? address.opened(task) : address.document(task, false),
                task.matter().subject());
    }
}
