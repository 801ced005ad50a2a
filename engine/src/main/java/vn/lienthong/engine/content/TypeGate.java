package vn.lienthong.engine.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * The strict gate for files of documents that we create ourselves. The type is what the bytes say, and the name must
 * say the same.
 */
@UseCase
public final class TypeGate {
    /** In the order in which they explain most. */
    private static final List<Map.Entry<Flaw, ContentRefusal>> BEFORE_TYPE = List.of(
            Map.entry(Flaw.EMPTY, ContentRefusal.CONTENT_EMPTY),
            Map.entry(Flaw.MACROS, ContentRefusal.CONTENT_HAS_MACROS),
            Map.entry(Flaw.ENCRYPTED, ContentRefusal.CONTENT_ENCRYPTED),
            Map.entry(Flaw.BOMB, ContentRefusal.CONTENT_IS_BOMB),
            Map.entry(Flaw.UNSAFE_PATHS, ContentRefusal.CONTENT_UNSAFE_PATHS),
            Map.entry(Flaw.DOCTYPE, ContentRefusal.CONTENT_HAS_DOCTYPE),
            Map.entry(Flaw.TRUNCATED, ContentRefusal.CONTENT_TRUNCATED),
            Map.entry(Flaw.DAMAGED, ContentRefusal.CONTENT_DAMAGED));

    private final ContentInspection inspection;
    private final ContentRules rules;
    private final Clock clock;

    TypeGate(ContentInspection inspection, ContentRules rules, Clock clock) {
        this.inspection = inspection;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param declaredName the file name the user gave, with its extension */
    public Outcome<ContentType> check(StoredContent content, String declaredName) {
        var today = LocalDate.now(clock);
        var findings = inspection.inspect(content, today);
        for (var flaw : BEFORE_TYPE) {
            if (findings.has(flaw.getKey())) return Outcome.refused(flaw.getValue());
        }
        return real(findings, declaredName).then(type -> allowed(type, content, today));
    }

    private static Outcome<ContentType> real(Findings findings, String declaredName) {
        if (ContentType.extensionOf(declaredName).isEmpty()) {
            return Outcome.refused(ContentRefusal.CONTENT_NAME_WITHOUT_EXTENSION);
        }
        var claimed = ContentType.claimedBy(declaredName);
        if (claimed.isEmpty()) return notAllowed(ContentType.extensionOf(declaredName));
        if (findings.type().equals(claimed)) return Outcome.done(claimed.get());
        return Outcome.refused(ContentRefusal.CONTENT_LYING_EXTENSION,
                Map.of("extension", ContentType.extensionOf(declaredName), "real", shown(findings)));
    }

    private Outcome<ContentType> allowed(ContentType type, StoredContent content, LocalDate today) {
        var largest = rules.largest(type, today);
        if (largest.isEmpty()) return notAllowed(type.extension());
        if (content.size() <= largest.getAsLong()) return Outcome.done(type);
        return Outcome.refused(ContentRefusal.CONTENT_TOO_LARGE,
                Map.of("type", type.name(), "megabytes", largest.getAsLong() >> 20));
    }

    private static Outcome<ContentType> notAllowed(String extension) {
        return Outcome.refused(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "extension", extension);
    }

    private static String shown(Findings findings) {
        return findings.type().map(ContentType::name).orElse(findings.mediaType());
    }
}
