package vn.lienthong.webapp.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.audit.AuditEntry;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.document.DocumentView.Happening;

/**
 * What recipients reported, in the lines of a history: a few each by itself, many that say the same as one line, so that
 * the sender's own steps stay in sight with a hundred and fifty recipients.
 */
@Component
final class RecipientReports {
    private static final int FEW = 3;

    private final OrganisationDirectory directory;
    private final Clock clock;

    RecipientReports(OrganisationDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param told newest first
     * @param alone the line an entry makes when it stands by itself
     */
    List<Happening> lines(List<AuditEntry> told, Function<AuditEntry, Happening> alone) {
        var groups = told.stream()
                .collect(Collectors.groupingBy(entry -> status(entry), TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().flatMap(group -> lines(group.getKey(), group.getValue(), alone)).toList();
    }

    private Stream<Happening> lines(String status, List<AuditEntry> told, Function<AuditEntry, Happening> alone) {
        var many = told.stream().mapToInt(entry -> recipients(entry).size()).sum();
        var act = "status-" + status;
        if (many > FEW) return Stream.of(new Happening(act, told.getFirst().at(), null, null, "", many));
        return told.stream().map(entry -> {
            var line = alone.apply(entry);
            return new Happening(act, line.at(), line.who(), line.standingInFor(), about(entry), 1);
        });
    }

    private String about(AuditEntry entry) {
        var names = directory.get(recipients(entry), LocalDate.now(clock))
                .values()
                .stream()
                .map(Organisation::shortName)
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.joining(", "));
        var reason = entry.details().get("reason");
        return reason == null ? names : names + ": " + reason;
    }

    private static String status(AuditEntry entry) {
        return entry.details().getOrDefault("status", "");
    }

    private static List<OrganisationId> recipients(AuditEntry entry) {
        return Arrays.stream(entry.details().getOrDefault("recipient", "").split(" "))
                .filter(id -> !id.isEmpty())
                .map(OrganisationId::of)
                .toList();
    }
}
