package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Finds where given texts stand in a PDF, so that number, date and signatures can be placed beside them. Upper and
 * lower case, white space, composed or decomposed letters, the vowel a tone sits on and the pieces a line is drawn in
 * make no difference.
 */
public final class AnchorSearch {

    private final PdfLimits limits;

    public AnchorSearch(PdfLimits limits) {
        this.limits = limits;
    }

    /**
     * Every place of every text. In a text, {@code …} stands for a short gap of anything, at its start or end for the
     * rest of the text on that side: {@code …, ngày … tháng … năm …}.
     *
     * @throws IOException when the file cannot be read at all
     */
    public AnchorsOutcome find(Path file, List<String> texts) throws IOException {
        var patterns = texts.stream().map(AnchorPattern::new).toList();
        try {
            return BoundedWork.run(limits.time(), PdfRefusal.DAMAGED, () -> search(file, patterns));
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private AnchorsOutcome.Anchors search(Path file, List<AnchorPattern> patterns) throws IOException {
        var found = new ArrayList<Anchor>();
        var budget = new StreamBudget(limits.maxStreamBytes(), Long.MAX_VALUE, Deadline.in(limits.time()));
        try (var document = OpenPdf.forReading(file)) {
            // objects of a page are not needed once the page is read: a long file must not stay in memory
            document.setResourceCache(null);
            var number = 0;
            for (var page : document.getPages()) {
                if (++number > limits.maxPages()) throw new RefusedException(PdfRefusal.TOO_MANY_PAGES);
                found.addAll(onPage(page, number, patterns, budget));
            }
        }
        return new AnchorsOutcome.Anchors(found);
    }

    private static List<Anchor> onPage(PDPage page, int number, List<AnchorPattern> patterns, StreamBudget budget)
            throws IOException {
        var geometry = PageGeometry.of(page, number);
        var found = new ArrayList<Anchor>();
        for (var line : GlyphCollector.linesOf(page, geometry, budget)) {
            for (var pattern : patterns) {
                for (var range : pattern.findIn(line)) {
                    var box = line.box(range.start(), range.end());
                    found.add(new Anchor(pattern.given(), line.text(range.start(), range.end()),
                            new Placement(number, box), PdfArea.of(geometry.toUserSpace(box))));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Anchor anchor) -> anchor.place().box().top())
                .thenComparingDouble(anchor -> anchor.place().box().left()));
        return found;
    }
}
