package vn.lienthong.engine.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import vn.lienthong.engine.shared.UseCase;

/**
 * Looks at a file that arrived from outside. Nothing is refused for its type: the document is registered, and what
 * looks dangerous waits in quarantine until somebody answers for it.
 */
@UseCase
public final class ArrivalCheck {
    private static final Map<Flaw, Suspicion> SUSPICIOUS = Map.of(Flaw.MACROS, Suspicion.MACROS, Flaw.BOMB,
            Suspicion.BOMB, Flaw.UNSAFE_PATHS, Suspicion.BOMB, Flaw.DOCTYPE, Suspicion.ENTITIES);
    private static final Set<Flaw> CLOSED_TO_US = EnumSet.of(Flaw.TRUNCATED, Flaw.DAMAGED);

    private static final String ZIP = "application/zip";

    private final ContentInspection inspection;
    private final ContentRules rules;
    private final Clock clock;

    ArrivalCheck(ContentInspection inspection, ContentRules rules, Clock clock) {
        this.inspection = inspection;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param declaredName the file name the sender gave; it may have no extension, or any */
    public Arrival check(StoredContent content, String declaredName) {
        var today = LocalDate.now(clock);
        var findings = inspection.inspect(content, today);
        var reasons = EnumSet.noneOf(Suspicion.class);
        findings.flaws().forEach(flaw -> suspicionOf(flaw, findings, reasons));
        reasons.addAll(rules.suspicionsOfType(findings.mediaType(), today));
        reasons.addAll(rules.suspicionsOfExtensions(names(declaredName, findings), today));
        if (lies(declaredName, findings)) reasons.add(Suspicion.LYING_EXTENSION);
        return reasons.isEmpty()
                ? new Arrival.Clean(findings.mediaType())
                : new Arrival.Quarantined(findings.mediaType(), reasons);
    }

    /** Parts of office files have names of their own that nobody opens. */
    private static Set<String> names(String declaredName, Findings findings) {
        var names = new HashSet<String>();
        names.add(ContentType.extensionOf(declaredName));
        if (findings.mediaType().equals(ZIP)) names.addAll(findings.innerExtensions());
        return names;
    }

    private static void suspicionOf(Flaw flaw, Findings findings, Set<Suspicion> reasons) {
        var suspicion = SUSPICIOUS.get(flaw);
        if (suspicion != null) reasons.add(suspicion);
        // many agencies lock their PDFs against copying: such a file opens without a password
        if (flaw == Flaw.ENCRYPTED && !isPdf(findings)) reasons.add(Suspicion.ENCRYPTED);
        if (CLOSED_TO_US.contains(flaw) && isArchive(findings)) reasons.add(Suspicion.UNREADABLE_ARCHIVE);
    }

    private static boolean lies(String declaredName, Findings findings) {
        if (isUnknown(findings)) return false;
        var claimed = ContentType.claimedBy(declaredName);
        return claimed.isPresent() && !findings.type().equals(claimed);
    }

    /** The bytes do not let the type be seen: then nobody can say that the name lies. */
    private static boolean isUnknown(Findings findings) {
        return findings.has(Flaw.EMPTY) || findings.has(Flaw.ENCRYPTED)
                || (findings.mediaType().equals(ZIP) && !findings.flaws().isEmpty());
    }

    private static boolean isPdf(Findings findings) {
        return findings.mediaType().equals(ContentType.PDF.mediaType());
    }

    private static boolean isArchive(Findings findings) {
        var type = findings.mediaType();
        return type.equals(ZIP) || type.contains("openxmlformats") || type.contains("opendocument");
    }
}
