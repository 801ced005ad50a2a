package vn.lienthong.webapp.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ReadableContent;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.OutgoingFacts;
import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.MarkMeasures;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.signing.pdf.AnchorRules;
import vn.lienthong.signing.pdf.Box;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.PageSize;
import vn.lienthong.signing.pdf.PdfFacts;
import vn.lienthong.signing.pdf.PdfLimits;
import vn.lienthong.signing.pdf.PdfRefusal;
import vn.lienthong.signing.pdf.Placement;
import vn.lienthong.signing.pdf.ProposePlacements;
import vn.lienthong.signing.pdf.ProposedPlacements;
import vn.lienthong.signing.pdf.Refused;
import vn.lienthong.signing.pdf.SealPlacement;
import vn.lienthong.webapp.content.WorkFolder;
import vn.lienthong.webapp.start.Installation;

/** Looks into the file that will be signed: its pages, and where the marks seem to belong. */
@Component
@EnableConfigurationProperties(MarksProperties.class)
final class MarkProposals {
    private final InspectPdf inspect;
    private final ProposePlacements propose;
    private final People people;
    private final Words words;
    private final MarksProperties settings;
    private final MarkMeasures measures;
    private final Path folder;

    MarkProposals(People people, Words words, MarksProperties settings, MarkMeasures measures,
            Installation installation) {
        var limits = new PdfLimits(settings.time(), settings.pages(), settings.streamSize().toBytes());
        this.inspect = new InspectPdf(limits);
        this.propose = new ProposePlacements(limits);
        this.people = people;
        this.words = words;
        this.settings = settings;
        this.measures = measures;
        this.folder = installation.workFolder("marks-work");
    }

    /** What was found in a file. */
    sealed interface Look {
        /** @param places the marks whose place was found */
        record Pages(List<PageSize> sizes, Map<Mark, MarkPlacement> places) implements Look {
            public Pages {
                sizes = List.copyOf(sizes);
                places = Map.copyOf(places);
            }
        }

        /** No mark can be put on it. */
        record Unusable(PdfRefusal reason) implements Look {}
    }

    Look look(ReadableContent pdf, OutgoingFacts facts) {
        try (var work = WorkFolder.in(folder)) {
            var copy = work.lay("draft.pdf", pdf.open());
            return switch (inspect.inspect(copy)) {
                case PdfFacts found -> new Look.Pages(found.pages(), places(copy, found.pages(), facts));
                case Refused(var reason, var _) -> new Look.Unusable(reason);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Mark, MarkPlacement> places(Path file, List<PageSize> sizes, OutgoingFacts facts) throws IOException {
        var places = new EnumMap<Mark, MarkPlacement>(Mark.class);
        if (!(propose.propose(file, rules(facts),
                measure(MarkMeasure.NUMBER_LETTERS)) instanceof ProposedPlacements found))
            return places;
        var number = found.number();
        var date = found.date();
        var signature = found.signature();
        if (number != null) places.put(Mark.NUMBER, placement(Mark.NUMBER, withSymbol(number.placement(), sizes)));
        if (date != null) places.put(Mark.DATE, placement(Mark.DATE, date.placement()));
        if (signature != null) {
            places.put(Mark.SIGNATURE, placement(Mark.SIGNATURE, signature));
            places.put(Mark.SEAL, placement(Mark.SEAL, seal(signature, sizes)));
        }
        return places;
    }

    /** The symbol is written with the number and hides the printed one, so it needs its room too. */
    private Placement withSymbol(Placement number, List<PageSize> sizes) {
        var box = number.box();
        var room = sizes.get(number.page() - 1).width() - box.left();
        var width = Math.max(box.width(), Math.min(settings.numberWidth(), room));
        return new Placement(number.page(), new Box(box.left(), box.top(), width, box.height()));
    }

    private Placement seal(Placement signature, List<PageSize> sizes) {
        return SealPlacement.over(signature, measure(MarkMeasure.SEAL_DIAMETER),
                measure(MarkMeasure.SEAL_COVERED_PART), sizes.get(signature.page() - 1));
    }

    /** How wide the box of the seal is, in points. */
    double sealSide() {
        return SealPlacement.points(measure(MarkMeasure.SEAL_DIAMETER));
    }

    private double measure(MarkMeasure measure) {
        return measures.of(measure, words.today());
    }

    private AnchorRules rules(OutgoingFacts facts) {
        var titles = people.postsOf(facts.signer(), words.today())
                .stream()
                .map(post -> post.title().nameVi().toUpperCase(Locale.ROOT));
        var capacity = people.capacitiesOf(facts.signer(), facts.agency(), words.today())
                .stream()
                .map(held -> held.capacity())
                .filter(one -> one.key().equals(facts.capacity()))
                .flatMap(one -> Optional.ofNullable(one.abbreviation()).stream());
        return new AnchorRules(
                settings.number(), settings.date(),
                Stream.concat(capacity, titles).distinct().toList(),
                List.of(words.person(facts.signer())));
    }

    private static MarkPlacement placement(Mark mark, Placement place) {
        Box box = place.box();
        return new MarkPlacement(
                mark, place.page(), (float) Math.max(0, box.left()), (float) Math.max(0, box.top()),
                (float) box.width(), (float) box.height());
    }
}
