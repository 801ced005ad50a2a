package vn.lienthong.engine.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** Rules of one agency, and those for everybody as the decree has them. */
final class SampleRules {
    static final OrganisationId AGENCY = new OrganisationId(UUID.randomUUID());
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    static final List<CodeListEntry> KINDS = List.of(
            new CodeListEntry("DECISION", 1, "Quyết định", "Decision", "QĐ"),
            new CodeListEntry("REPORT", 2, "Báo cáo", "Report", "BC"),
            new CodeListEntry("LETTER", 3, "Công văn", "Official letter", null),
            new CodeListEntry("COURTESY", 4, "Thư công", "Courtesy letter", null));
    static final List<String> KEYS = KINDS.stream().map(CodeListEntry::key).toList();
    static final NumberingPlan DECREE = new NumberingPlan(List.of(general(null, "{kind}-{agency}"),
            general("LETTER", "{agency}-{unit}"), general("COURTESY", "{agency}-{unit}")));

    private SampleRules() {}

    static DecidedRule own(@Nullable String kind, LocalDate from) {
        return rule(kind, new SeriesChoice.Own(), null, from);
    }

    static DecidedRule with(String kind, String other, LocalDate from) {
        return rule(kind, new SeriesChoice.With(other), null, from);
    }

    static DecidedRule written(@Nullable String kind, String pattern, LocalDate from) {
        return rule(kind, SeriesChoice.COMMON, pattern, from);
    }

    static DecidedRule rule(@Nullable String kind, SeriesChoice series, @Nullable String pattern, LocalDate from) {
        return new DecidedRule(UUID.randomUUID(), AGENCY, kind, series, pattern, 2, Period.since(from), "12/QĐ-UBND");
    }

    private static DecidedRule general(@Nullable String kind, String pattern) {
        return new DecidedRule(UUID.randomUUID(), null, kind, SeriesChoice.COMMON, pattern, 2,
                Period.since(LocalDate.of(2020, 3, 5)), "Nghị định 30/2020/NĐ-CP");
    }
}
