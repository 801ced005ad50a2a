package vn.lienthong.engine.bulk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.lienthong.engine.shared.Named;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;

/**
 * A refusal in two columns, so that it can be put into words later and in the reader's language: its code, and the names
 * and values of its arguments in turn. A letter before each value says what it was.
 */
final class RefusalColumns {
    private RefusalColumns() {}

    /** A code as it was kept: its text stands under the name. */
    private record KeptCode(String name) implements RefusalCode {}

    static String[] args(Refusal refusal) {
        var all = new ArrayList<String>();
        refusal.args().forEach((name, value) -> all.addAll(List.of(name, word(value))));
        return all.toArray(String[]::new);
    }

    static Refusal read(String code, String[] args) {
        Map<String, Object> read = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) read.put(args[i], value(args[i + 1]));
        return new Refusal(new KeptCode(code), read);
    }

    private static String word(Object value) {
        return switch (value) {
            case LocalDate day -> "d" + day;
            case Instant moment -> "i" + moment;
            case Number number when !(number instanceof Double || number instanceof Float) -> "n" + number;
            case Named row -> "s" + row.nameVi();
            case Enum<?> constant -> "s" + constant.name();
            default -> "s" + value;
        };
    }

    private static Object value(String word) {
        var rest = word.substring(1);
        return switch (word.charAt(0)) {
            case 'd' -> LocalDate.parse(rest);
            case 'i' -> Instant.parse(rest);
            case 'n' -> Long.valueOf(rest);
            default -> rest;
        };
    }
}
