package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.inbox.InboxTask;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** One open task on which a bulk act is to be done now. */
record BulkPiece(BulkAct act, BulkItem item, InboxTask task) {
    Actor actor() {
        return act.actor();
    }

    DocumentId document() {
        return task.matter().document();
    }

    UUID assignment() {
        return known(task.assignment());
    }

    /** Of the document when it was chosen; a task that waited elsewhere then has none. */
    int version() {
        return known(item.version());
    }

    /** To whom it goes. */
    PersonId person() {
        return known(item.to() == null ? act.input().person() : item.to());
    }

    PersonId from() {
        return known(item.from());
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) throw new UnknownException("task");
        return value;
    }
}
