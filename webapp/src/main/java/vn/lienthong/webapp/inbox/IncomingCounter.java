package vn.lienthong.webapp.inbox;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.shell.RailCounter;

/** How many of the person's tasks are about incoming documents. */
@Component
final class IncomingCounter implements RailCounter {
    private final InboxFigures figures;

    IncomingCounter(InboxFigures figures) {
        this.figures = figures;
    }

    @Override
    public String entryId() {
        return "incoming";
    }

    @Override
    public Count count(Actor actor) {
        return new Count(figures.of(actor).byDirection().getOrDefault(Direction.INCOMING, 0L), 0);
    }
}
