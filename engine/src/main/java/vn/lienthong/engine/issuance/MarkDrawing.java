package vn.lienthong.engine.issuance;

import java.time.LocalDate;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.shared.Outcome;

/**
 * Makes the visible mark of a picture, as it would stand on a document: ink on a transparent ground, in the colour and the
 * size the law asks for. The picture may be hostile: it is decoded within limits, and never inside a transaction.
 */
@FunctionalInterface
public interface MarkDrawing {
    /** Longest picture, in bytes. */
    int LARGEST = 1 << 20;

    /** @return a PNG, or a {@link PictureRefusal} */
    Outcome<byte[]> draw(Mark mark, ContentId picture, LocalDate on);
}
