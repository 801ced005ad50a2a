package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.NumberingDecision;
import vn.lienthong.engine.registry.SeriesChoice;

/** What a decision about numbering asks for. */
@Component
final class NumberingFields {
    private static final String ALL = "ALL";
    private static final String COMMON = "COMMON";
    private static final String OWN = "OWN";
    private static final String WITH = "WITH:";
    private static final String SEEN = "seen";

    private final CodeLists lists;
    private final MessageWords words;

    NumberingFields(CodeLists lists, MessageWords words) {
        this.lists = lists;
        this.words = words;
    }

    /** @param leastDigits the fewest that may be chosen */
    List<Field> empty(Subject subject, int leastDigits) {
        return List.of(Field.deliberate("numberedKind", kinds(subject)), Field.deliberate("series", series(subject)),
                Field.lineOrNone("symbolPattern", NumberingDecision.LONGEST_SYMBOL),
                Field.choice("digits", digits(leastDigits)).holding(Integer.toString(leastDigits)),
                Field.day("from", LocalDate.of(subject.today().getYear() + 1, 1, 1)),
                Field.line("basis", NumberingDecision.LONGEST_BASIS));
    }

    /** Which version of the rules the form was filled from. */
    static Field seen(int version) {
        return Field.hidden(SEEN, Integer.toString(version));
    }

    /** A version that nobody was shown is one that is gone. */
    static int version(Typed typed) {
        var seen = typed.text(SEEN);
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    static NumberingDecision read(Subject subject, Typed typed) {
        var kind = typed.text("numberedKind");
        return new NumberingDecision(subject.organisation(), version(typed), kind.equals(ALL) ? null : kind,
                series(typed.text("series")), typed.textOrNull("symbolPattern"), Integer.parseInt(typed.text("digits")),
                typed.day("from"), typed.text("basis"));
    }

    private static SeriesChoice series(String sent) {
        return switch (sent) {
            case COMMON -> SeriesChoice.COMMON;
            case OWN -> new SeriesChoice.Own();
            default -> new SeriesChoice.With(sent.substring(WITH.length()));
        };
    }

    private List<Choice> kinds(Subject subject) {
        return Stream.concat(Stream.of(choice(ALL, "administration.numbering.allKinds", subject)),
                lists.kinds(subject.today()).stream().map(kind -> new Choice(kind.key(), name(kind, subject))))
                .toList();
    }

    private static String name(CodeListEntry kind, Subject subject) {
        var abbreviation = kind.abbreviation();
        return abbreviation == null ? subject.word(kind) : subject.word(kind) + " (" + abbreviation + ")";
    }

    private List<Choice> series(Subject subject) {
        var choices = new ArrayList<Choice>();
        choices.add(choice(COMMON, "administration.numbering.common", subject));
        choices.add(choice(OWN, "administration.numbering.ownOrEach", subject));
        var with = words.of("administration.numbering.with", subject.locale()) + " ";
        lists.kinds(subject.today())
                .forEach(kind -> choices.add(new Choice(WITH + kind.key(), with + subject.word(kind))));
        return choices;
    }

    private static List<Choice> digits(int least) {
        return IntStream.rangeClosed(least, NumberingDecision.MOST_DIGITS)
                .mapToObj(digits -> new Choice(Integer.toString(digits), digits + " (" + "0".repeat(digits - 1) + "5)"))
                .toList();
    }

    private Choice choice(String value, String key, Subject subject) {
        return new Choice(value, words.of(key, subject.locale()));
    }
}
