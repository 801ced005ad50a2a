package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.DocumentId;

/**
 * The page on which marks are placed.
 *
 * @param file    the file that will be signed
 * @param note    what is said about the places: key of a message; null when they are the stored ones
 * @param leftOut the pages in the middle that are not shown; null when all are
 * @param refused key of the reason why nothing can be placed on this file; null when it can
 */
record MarksView(DocumentId id, UUID file, int version, String subject, List<Sheet> sheets, List<MarkBox> boxes,
        @Nullable String note, @Nullable LeftOut leftOut, @Nullable String refused, @Nullable Wrong wrong) {
    /**
     * A page of the file as displayed.
     *
     * @param width  in millimetres
     * @param height in millimetres
     * @param pixels height of its picture
     */
    record Sheet(int number, double width, double height, int pixels) {}

    /** Both included. */
    record LeftOut(int from, int to) {}
}
