package vn.lienthong.engine.registry;

import vn.lienthong.engine.shared.RefusalCode;

/** Where numbering says no. */
public enum RegistryRefusal implements RefusalCode {
    NUMBER_NOT_RESERVED(Kind.STATE), VOID_NEEDS_REASON(Kind.STATE), UNKNOWN_KIND(Kind.STATE),
    UNKNOWN_URGENCY(Kind.STATE),
    /** Somebody else decided meanwhile. */
    NUMBERING_CHANGED(Kind.STATE), NUMBERING_BEGUN(Kind.STATE), NUMBERING_LATER_RULE(Kind.STATE),
    /** A register would be left half used. */
    NUMBERING_SERIES_IN_USE(Kind.STATE),
    /** Two series would write the same number and symbol. */
    NUMBERING_SYMBOL_TWICE(Kind.STATE), NUMBERING_SYMBOL_TAKEN(Kind.STATE), NUMBERING_TOGETHER_CHAIN(Kind.STATE),
    NUMBERING_TOGETHER_WITH_WHOM(Kind.DEMAND), NUMBERING_FROM_PAST(Kind.DEMAND), NUMBERING_DIGITS(Kind.DEMAND),
    NUMBERING_SYMBOL_MALFORMED(Kind.DEMAND), NUMBERING_SYMBOL_TOO_LONG(Kind.DEMAND);

    private final Kind kind;

    RegistryRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
