package vn.lienthong.engine.inbox;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** A person says what a line of the own inbox shows, and in which order; it is remembered at every computer. */
@UseCase
public class ChooseColumns {
    /** What everybody sees first. */
    private static final List<InboxColumn> USUAL = List.of(InboxColumn.values());

    private final ChosenColumns columns;

    ChooseColumns(ChosenColumns columns) {
        this.columns = columns;
    }

    @Transactional(readOnly = true)
    public List<InboxColumn> of(Actor actor) {
        return columns.of(actor.requirePerson()).orElse(USUAL);
    }

    /** What is named twice counts once; none at all leaves number and subject. */
    @Transactional
    public void choose(Actor actor, List<InboxColumn> shown) {
        var once = shown.stream().distinct().toList();
        if (once.equals(USUAL)) columns.forget(actor.requirePerson());
        else columns.choose(actor.requirePerson(), once);
    }
}
