package vn.lienthong.engine.document.internal;

import java.text.Normalizer;
import java.util.Locale;

import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.TypedCode;
import vn.lienthong.engine.organisation.FoldedText;

/**
 * Number and symbol brought to one spelling, so that {@code 05/QĐ-UBND} and {@code 5 / qd–ubnd} of the same agency are seen
 * as one (Decree 30/2020/NĐ-CP, annex VI: warning on a duplicate).
 */
final class CodeKey {
    private CodeKey() {}

    static String of(IncomingFacts facts) {
        return of(facts.numberText(), facts.symbol());
    }

    static String of(TypedCode code) {
        return of(code.number(), code.symbol());
    }

    private static String of(String number, String symbol) {
        return folded(number).replaceFirst("^0+", "") + "/" + folded(symbol);
    }

    /** A letter on paper names who issued it; sent electronically, it says by id. */
    static boolean isSameIssuer(IncomingFacts one, IncomingFacts other) {
        if (one.issuer() != null && other.issuer() != null) return one.issuer().equals(other.issuer());
        return FoldedText.shortened(one.issuerName()).equals(FoldedText.shortened(other.issuerName()));
    }

    private static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }
}
