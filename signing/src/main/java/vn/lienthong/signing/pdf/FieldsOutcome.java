package vn.lienthong.signing.pdf;

/** What reading number and date came to. */
public sealed interface FieldsOutcome permits FieldsOutcome.NumberAndDateTexts, Refused {

    /** The texts that stand in the fields; empty before they are filled. */
    record NumberAndDateTexts(String number, String date) implements FieldsOutcome {}
}
