package vn.lienthong.signing.pdf;

/** What became of a picture that was to be a mark. */
public sealed interface MarkOutcome permits MarkOutcome.Drawn, Refused {

    /** The mark, ready to be placed. */
    record Drawn(DrawnMark mark) implements MarkOutcome {}
}
