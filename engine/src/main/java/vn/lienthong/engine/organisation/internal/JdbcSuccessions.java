package vn.lienthong.engine.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.LegacyCode;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;

/** Who followed whom, and whom a code reaches because of that. */
@Component
public class JdbcSuccessions {
    private record CodeRow(OrganisationId organisation, Period validity) {}

    private final JdbcClient jdbc;
    private final JdbcTree tree;
    private final IdSource ids;
    private final Clock clock;

    JdbcSuccessions(JdbcClient jdbc, JdbcTree tree, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.ids = ids;
        this.clock = clock;
    }

    public boolean isRecorded(Succession succession) {
        return of(succession.from()).stream()
                .anyMatch(s -> s.from().equals(succession.from()) && Objects.equals(s.to(), succession.to())
                        && s.kind() == succession.kind() && s.effective().equals(succession.effective()));
    }

    public void add(Succession succession) {
        var to = succession.to();
        jdbc.sql("""
                INSERT INTO succession (id, from_id, to_id, kind, effective, decision_no, scope, recorded_at)
                VALUES (:id, :from, :to, :kind, :effective, :decision, :scope, :at)
                """)
                .param("id", ids.next())
                .param("from", succession.from().value())
                .param("to", to == null ? null : to.value())
                .param("kind", succession.kind().name())
                .param("effective", succession.effective())
                .param("decision", succession.decisionNo())
                .param("scope", succession.scope())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tree.touch();
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM succession WHERE id = :id").param("id", id).update();
        tree.touch();
    }

    List<Succession> of(OrganisationId organisation) {
        return tree.snapshot().successionsOf(organisation);
    }

    Addressee addressee(OrganisationDirectory directory, OrganisationCode code, LocalDate on) {
        var row = find(code);
        if (row == null && code instanceof LegacyCode legacy) row = find(legacy.toAgencyCode());
        if (row == null || on.isBefore(row.validity().from())) return new Addressee.Unknown();
        var named = directory.get(row.organisation(), on);
        if (row.validity().contains(on) && tree.isOpen(named.id(), on)) return new Addressee.Reached(named);
        return new Addressee.Closed(named, openSuccessors(directory, named.id(), on));
    }

    private @Nullable CodeRow find(OrganisationCode code) {
        return jdbc.sql("SELECT organisation_id, valid_from, valid_to FROM agency_code WHERE code = :code")
                .param("code", code.value())
                .query((row, _) -> new CodeRow(new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        OrganisationRows.period(row)))
                .optional()
                .orElse(null);
    }

    private List<Organisation> openSuccessors(OrganisationDirectory directory, OrganisationId start, LocalDate on) {
        var open = new LinkedHashSet<OrganisationId>();
        var seen = new LinkedHashSet<OrganisationId>();
        var waiting = new ArrayList<>(List.of(start));
        while (!waiting.isEmpty()) {
            var next = waiting.removeFirst();
            if (!seen.add(next)) continue;
            if (tree.isOpen(next, on)) open.add(next);
            else waiting.addAll(followers(next, on));
        }
        return open.stream().map(id -> directory.get(id, on)).toList();
    }

    /** Who took over as a whole; where nobody did, who took over functions. */
    private Set<OrganisationId> followers(OrganisationId closed, LocalDate on) {
        var whole = new LinkedHashSet<OrganisationId>();
        var functions = new LinkedHashSet<OrganisationId>();
        for (var succession : of(closed)) {
            var to = succession.to();
            if (to == null || to.equals(closed) || succession.effective().isAfter(on)) continue;
            (succession.kind() == SuccessionKind.TRANSFER_OF_FUNCTION ? functions : whole).add(to);
        }
        return whole.isEmpty() ? functions : whole;
    }

    static Succession succession(ResultSet row) throws SQLException {
        return new Succession(new OrganisationId(row.getObject("from_id", UUID.class)),
                OrganisationRows.idOrNull(row, "to_id"), SuccessionKind.valueOf(row.getString("kind")),
                row.getObject("effective", LocalDate.class), row.getString("decision_no"), row.getString("scope"));
    }
}
