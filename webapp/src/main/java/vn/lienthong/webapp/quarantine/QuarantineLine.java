package vn.lienthong.webapp.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.document.ReadQuarantine.Held;
import vn.lienthong.webapp.shell.SuspicionKeys;

/**
 * One file that waits.
 *
 * @param content  its digest, which names it
 * @param agency   the agency's name
 * @param name     as it arrived; several if it arrived several times
 * @param reasons  message keys of what looks dangerous
 */
record QuarantineLine(String content, UUID organisation, String agency, String name, List<String> reasons,
        Instant since) {
    static QuarantineLine of(Held held, String agency) {
        var quarantine = held.quarantine();
        var reasons = SuspicionKeys.of(quarantine.reasons());
        return new QuarantineLine(quarantine.content().value(), quarantine.organisation().value(), agency,
                String.join(", ", held.names()), reasons, quarantine.since());
    }
}
