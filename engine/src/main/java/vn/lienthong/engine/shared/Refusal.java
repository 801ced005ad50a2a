package vn.lienthong.engine.shared;

import java.util.Map;

/**
 * A rule said no.
 *
 * @param args values for the placeholders of the text, by name; never personal data or document text
 */
public record Refusal(RefusalCode code, Map<String, Object> args) {
    public Refusal {
        args = Map.copyOf(args);
    }

    public static Refusal of(RefusalCode code) {
        return new Refusal(code, Map.of());
    }

    public static Refusal of(RefusalCode code, String name, Object value) {
        return new Refusal(code, Map.of(name, value));
    }
}
