package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Proposes where number, date and personal signature go on a draft, from the texts that stand on it. */
public final class ProposePlacements {

    /** Size of the picture of a handwritten signature, in points: about 5 by 2.5 cm. */
    private static final double SIGNATURE_WIDTH = 150;

    private static final double SIGNATURE_HEIGHT = 70;

    /** A number of four digits at the usual letter size. */
    private static final double NUMBER_WIDTH = 2.6;

    private final AnchorSearch anchorSearch;

    public ProposePlacements(PdfLimits limits) {
        this.anchorSearch = new AnchorSearch(limits);
    }

    /**
     * Number and date are looked for on the first page from the top, the signer from the end of the document.
     *
     * @param letterSize size of the number and date in points
     * @throws IOException when the file cannot be read at all
     */
    public PlacementsOutcome propose(Path file, AnchorRules rules, double letterSize) throws IOException {
        return switch (anchorSearch.find(file, rules.all())) {
            case Refused refused -> refused;
            case AnchorsOutcome.Anchors(var found) -> new ProposedPlacements(
                    first(found, rules.number()).map(anchor -> numberAfter(anchor, letterSize)).orElse(null),
                    first(found, rules.date()).map(anchor -> dateOver(anchor, letterSize)).orElse(null),
                    signature(found, rules).orElse(null));
        };
    }

    private static TextField numberAfter(Anchor anchor, double letterSize) {
        var box = anchor.place().box();
        var width = letterSize * NUMBER_WIDTH;
        return new TextField(new Placement(anchor.place().page(), line(box, box.right() + letterSize / 5, width)),
                letterSize, TextField.Alignment.CENTRE, false);
    }

    /** The printed words with their dots are hidden by the full date once it is written. */
    private static TextField dateOver(Anchor anchor, double letterSize) {
        var box = anchor.place().box();
        return new TextField(new Placement(anchor.place().page(), line(box, box.left() - 1, box.width() + 2)),
                letterSize,
                TextField.Alignment.LEFT, true);
    }

    private static Box line(Box letters, double left, double width) {
        return new Box(left, letters.top() - 2, width, letters.height() + 4);
    }

    /** Centred above the last name of the signer, below the capacity; else below the last capacity. */
    private static Optional<Placement> signature(List<Anchor> found, AnchorRules rules) {
        var name = last(found, rules.signerName());
        if (name.isPresent()) return name.map(anchor -> aboveName(anchor, found, rules.capacity()));
        return last(found, rules.capacity())
                .map(anchor -> centred(anchor, anchor.place().box().bottom() + SIGNATURE_HEIGHT / 2));
    }

    private static Placement aboveName(Anchor name, List<Anchor> found, List<String> capacity) {
        var top = name.place().box().top();
        var above = found.stream()
                .filter(anchor -> capacity.contains(anchor.pattern()) && anchor.place().page() == name.place().page())
                .mapToDouble(anchor -> anchor.place().box().bottom())
                .filter(bottom -> bottom < top)
                .max();
        var room = above.isPresent() ? top - above.getAsDouble() : SIGNATURE_HEIGHT;
        return centred(name, top - Math.min(room, SIGNATURE_HEIGHT));
    }

    private static Placement centred(Anchor anchor, double top) {
        var box = anchor.place().box();
        var left = box.left() + (box.width() - SIGNATURE_WIDTH) / 2;
        return new Placement(anchor.place().page(), new Box(Math.max(0, left), Math.max(0, top), SIGNATURE_WIDTH,
                SIGNATURE_HEIGHT));
    }

    private static Optional<Anchor> first(List<Anchor> found, List<String> wanted) {
        return wanted.stream()
                .flatMap(text -> found.stream().filter(is(text)).filter(anchor -> anchor.place().page() == 1).limit(1))
                .findFirst();
    }

    private static Optional<Anchor> last(List<Anchor> found, List<String> wanted) {
        return found.stream()
                .filter(anchor -> wanted.contains(anchor.pattern()))
                .max(Comparator.comparingInt((Anchor anchor) -> anchor.place().page())
                        .thenComparingDouble(anchor -> anchor.place().box().top()));
    }

    private static Predicate<Anchor> is(String text) {
        return anchor -> anchor.pattern().equals(text);
    }
}
