package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The mark of the clerk's signature on an attachment kept in a file of its own: no picture, number and symbol of the
 * main document and the signing time, in upright black serif letters at the top right of the first page (Decree
 * 30/2020/NĐ-CP, Annex I).
 *
 * @param numberAndSymbol of the main document, such as {@code 123/UBND-VP}
 * @param signedAt shown in full seconds
 * @param offset of the legal time, shown as in {@code +07:00}
 */
public record AttachmentMark(String numberAndSymbol, Instant signedAt, ZoneOffset offset) {

    private static final double LINE = 1.2;

    /** The text of the mark: {@code 123/UBND-VP; 2026-11-05T09:30:00+07:00}. */
    public String text() {
        var time = signedAt.truncatedTo(ChronoUnit.SECONDS).atOffset(offset);
        return Normalizer.normalize(numberAndSymbol, Normalizer.Form.NFC).strip() + "; "
                + DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).format(time);
    }

    /** The text as a picture in real size, for signature software that places pictures. */
    public DrawnMark draw(double letterSize) throws IOException {
        var font = LiberationFont.SERIF.forPictures((float) letterSize);
        var outline = font.createGlyphVector(new FontRenderContext(null, true, true), text());
        var width = outline.getLogicalBounds().getWidth() + 2;
        return DrawnMark.draw(width, letterSize * LINE, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fill(outline.getOutline(1, (float) (letterSize * 0.95)));
        });
    }

    /** Where the mark goes: the top right of the first page, inside a margin of the given points. */
    public Placement placement(List<PageSize> pages, double letterSize, double margin) throws IOException {
        var mark = draw(letterSize);
        var page = pages.getFirst();
        var width = Math.min(mark.width(), page.width() - 2 * margin);
        return new Placement(1, new Box(page.width() - margin - width, margin, width, mark.height()));
    }
}
