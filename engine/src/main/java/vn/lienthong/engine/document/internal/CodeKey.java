package vn.lienthong.engine.document.internal;

import java.text.Normalizer;
import java.util.Locale;

import vn.lienthong.engine.document.IncomingFacts;

/**
 * Number, symbol and issuer brought to one spelling, so that {@code 05/QĐ-UBND} and {@code 5 / qd–ubnd} of the same
 * agency are seen as one (Decree 30/2020/NĐ-CP, annex VI: warning on a duplicate).
 */
final class CodeKey {
    private CodeKey() {}

    static String of(IncomingFacts facts) {
        var issuer = facts.issuer() == null ? folded(facts.issuerName()) : facts.issuer().toString();
        return folded(facts.numberText()).replaceFirst("^0+", "") + "/" + folded(facts.symbol()) + "@" + issuer;
    }

    private static String folded(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z0-9]", "");
    }
}
