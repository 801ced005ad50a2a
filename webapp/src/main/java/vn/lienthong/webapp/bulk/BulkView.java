package vn.lienthong.webapp.bulk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.bulk.BulkProgress;

/**
 * A bulk act as its page shows it.
 *
 * @param kind    word of what is done
 * @param isUndo  whether it takes something back
 * @param begunAt null while something is still to be said
 * @param to      to whom it goes; null where it goes to nobody
 * @param words   what was said with it; empty for nothing
 * @param left    about how many seconds are left; null when it is over or nobody can say
 * @param mayUndo whether what is done can be taken back now
 * @param asking  what is still to be said; null when it is begun
 * @param lines   what needs a look first, then what waits, then what is done
 * @param back    the list it was begun from
 */
record BulkView(UUID id, String kind, boolean isUndo, @Nullable Instant begunAt, @Nullable String to, String words,
        BulkProgress progress, @Nullable Long left, boolean mayUndo, @Nullable Asking asking, List<Line> lines,
        String back) {
    /**
     * One task.
     *
     * @param item     its id
     * @param state    word of how far it is
     * @param code     number and symbol; null before there is one, or when the reader may know nothing of it
     * @param subject  null when the reader may know nothing of the document
     * @param document address of it; null when the reader may not read it
     * @param why      why not; null unless it was refused
     * @param next     what can be done about it; null for nothing
     */
    record Line(UUID item, String state, @Nullable String code, @Nullable String subject, @Nullable String document,
            @Nullable String why, @Nullable String next) {}

    /**
     * The form, with what was typed and what is wrong with it.
     *
     * @param people among whom one chooses; empty where none is asked for
     * @param units  the same for units
     * @param wrong  null when nothing was refused
     */
    record Asking(boolean asksForPerson, List<Choice> people, boolean asksForUnit, List<Choice> units,
            boolean asksForWords, boolean needsWords, BulkForm typed, @Nullable Wrong wrong) {}

    /** A word to send and the words to show. */
    record Choice(String value, String label) {}

    /** Why it was refused, and what to do now. */
    record Wrong(String text, @Nullable String next) {}
}
