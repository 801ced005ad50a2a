package vn.lienthong.webapp.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.document.ReadQuarantine.Held;

/**
 * One file that waits.
 *
 * @param content  its digest, which names it
 * @param agency   the agency's name
 * @param name     as it arrived; several if it arrived several times
 * @param reasons  keys of what looks dangerous
 */
record QuarantineLine(String content, UUID organisation, String agency, String name, List<String> reasons,
        Instant since) {
    static QuarantineLine of(Held held, String agency) {
        var quarantine = held.quarantine();
        var reasons = quarantine.reasons().stream().map(Suspicion::name).map(QuarantineLine::key).sorted().toList();
        return new QuarantineLine(quarantine.content().value(), quarantine.organisation().value(), agency,
                String.join(", ", held.names()), reasons, quarantine.since());
    }

    private static String key(String reason) {
        return reason.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
