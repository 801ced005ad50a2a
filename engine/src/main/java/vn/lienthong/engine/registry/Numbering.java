package vn.lienthong.engine.registry;

import java.util.List;

/**
 * How an agency numbers its documents.
 *
 * @param version     to be handed back with a decision
 * @param mayDecide   whether the reader may change it
 * @param leastDigits the fewest digits a rule may ask for
 * @param lines       its own rules first, then those for everybody; each newest first
 */
public record Numbering(int version, boolean mayDecide, int leastDigits, List<Line> lines) {
    public Numbering {
        lines = List.copyOf(lines);
    }

    /**
     * A rule, ended, in force or coming.
     *
     * @param examples    number and symbol as the rule writes them
     * @param mayTakeBack whether it has not begun and the reader may change it
     */
    public record Line(DecidedRule rule, List<String> examples, boolean mayTakeBack) {
        public Line {
            examples = List.copyOf(examples);
        }
    }
}
