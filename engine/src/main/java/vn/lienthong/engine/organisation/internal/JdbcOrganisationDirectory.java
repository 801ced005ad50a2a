package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.DirectoryQuery;
import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PerTransaction;
import vn.lienthong.engine.shared.UnknownException;

/** The directory from two sources: who stands where from the remembered tree, names and codes from the rows. */
@Component
final class JdbcOrganisationDirectory implements OrganisationDirectory {
    /** Up to so many at a time are asked for, and remembered, one by one; lists are read as they are asked for. */
    private static final int FEW = 3;

    private record Named(OrganisationId id, LocalDate on) {}

    private record Row(Organisation organisation, String foldedName) {}

    /** As the database sorts them. */
    private static final Comparator<Row> BY_NAME = Comparator.comparing(Row::foldedName)
            .thenComparing(row -> row.organisation().id().toString());

    private final JdbcClient jdbc;
    private final JdbcTree tree;
    private final JdbcOrganisationSearch search;
    private final JdbcSuccessions successions;
    private final JdbcSchemes schemes;
    private final PerTransaction memory;

    JdbcOrganisationDirectory(JdbcClient jdbc, JdbcTree tree, JdbcOrganisationSearch search,
            JdbcSuccessions successions, JdbcSchemes schemes, PerTransaction memory) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.search = search;
        this.successions = successions;
        this.schemes = schemes;
        this.memory = memory;
    }

    @Override
    public Organisation get(OrganisationId id, LocalDate on) {
        return named(id, on).map(Row::organisation).orElseThrow(() -> new UnknownException("organisation"));
    }

    @Override
    public Map<OrganisationId, Organisation> get(Collection<OrganisationId> ids, LocalDate on) {
        var wanted = Set.copyOf(ids);
        var found = wanted.size() > FEW
                ? read(wanted, on).stream()
                : wanted.stream().map(id -> named(id, on)).flatMap(Optional::stream);
        var byId = new LinkedHashMap<OrganisationId, Organisation>();
        found.sorted(BY_NAME).map(Row::organisation).forEach(one -> byId.put(one.id(), one));
        return byId;
    }

    private Optional<Row> named(OrganisationId id, LocalDate on) {
        return memory.standing(new Named(id, on), () -> read(Set.of(id), on).stream().findFirst());
    }

    private List<Row> read(Set<OrganisationId> ids, LocalDate on) {
        return jdbc.sql("SELECT DISTINCT ON (v.organisation_id) " + OrganisationRows.COLUMNS + OrganisationRows.TABLES
                + """
                    WHERE v.organisation_id = ANY (:ids)
                    ORDER BY v.organisation_id, (v.valid_from <= :on) DESC, abs(v.valid_from - :on)""")
                .param("on", on)
                .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query((row, _) -> new Row(OrganisationRows.organisation(row), row.getString("folded_name")))
                .list();
    }

    @Override
    public Map<LocalDate, Map<OrganisationId, Organisation>> get(Map<LocalDate, Set<OrganisationId>> wanted) {
        var days = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        wanted.forEach((day, organisations) -> organisations.forEach(organisation -> {
            days.add(day.toString());
            ids.add(organisation.value());
        }));
        var byDay = new HashMap<LocalDate, Map<OrganisationId, Organisation>>();
        if (!ids.isEmpty())
            jdbc.sql("SELECT DISTINCT ON (w.day, w.id) w.day, " + OrganisationRows.COLUMNS.replace(":on", "w.day")
                    + OrganisationRows.TABLES + """
                        JOIN unnest(:ids::uuid[], :days::date[]) AS w (id, day) ON w.id = v.organisation_id
                        ORDER BY w.day, w.id, (v.valid_from <= w.day) DESC, abs(v.valid_from - w.day)""")
                    .param("ids", ids.toArray(UUID[]::new))
                    .param("days", days.toArray(String[]::new))
                    .query(row -> {
                        var organisation = OrganisationRows.organisation(row);
                        byDay.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashMap<>())
                                .put(organisation.id(), organisation);
                    });
        return byDay;
    }

    @Override
    public Organisation agencyOf(OrganisationId organisation, LocalDate on) {
        var path = tree.pathWithinAgency(organisation, on);
        if (path.isEmpty()) throw new UnknownException("organisation");
        return get(path.getLast(), on);
    }

    @Override
    public Set<OrganisationId> agenciesOf(Collection<OrganisationId> organisations, LocalDate on) {
        if (organisations.isEmpty()) return Set.of();
        var now = tree.snapshot();
        return organisations.stream()
                .map(organisation -> now.pathWithinAgency(organisation, on))
                .filter(path -> !path.isEmpty())
                .map(List::getLast)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Organisation> unitsOf(OrganisationId organisation, LocalDate on) {
        return open(tree.withinAgency(organisation, on), on, place -> !place.organisation().equals(organisation));
    }

    @Override
    public List<Organisation> agenciesBelow(OrganisationId agency, @Nullable String level, LocalDate on) {
        return open(tree.subtree(agency, on), on, place -> place.isAgency() && !place.organisation().equals(agency)
                && (level == null || level.equals(place.level())));
    }

    @Override
    public List<Organisation> childrenOf(OrganisationId organisation, LocalDate on) {
        return open(tree.subtree(organisation, on), on, place -> organisation.equals(place.parent()));
    }

    @Override
    public List<Organisation> roots(LocalDate on) {
        return open(tree.all(), on, place -> place.parent() == null);
    }

    @Override
    public List<OrganisationId> pathOf(OrganisationId organisation, LocalDate on) {
        return tree.pathOf(organisation, on);
    }

    @Override
    public Addressee byCode(OrganisationCode code, LocalDate on) {
        return successions.addressee(this, code, on);
    }

    @Override
    public KeysetPage<Organisation> search(DirectoryQuery query, LocalDate on) {
        return search.search(query, on);
    }

    @Override
    public List<Organisation> historyOf(OrganisationId organisation) {
        return jdbc.sql("SELECT " + OrganisationRows.COLUMNS.replace(":on", "v.valid_from") + OrganisationRows.TABLES
                + "WHERE v.organisation_id = :id ORDER BY v.valid_from")
                .param("id", organisation.value())
                .query((row, _) -> OrganisationRows.organisation(row))
                .list();
    }

    @Override
    public List<Succession> successionsOf(OrganisationId organisation) {
        return successions.of(organisation);
    }

    @Override
    public List<Level> levelsOf(OrganisationId organisation, LocalDate on) {
        var path = tree.pathOf(organisation, on);
        if (path.isEmpty()) throw new UnknownException("organisation");
        return schemes.levelsOf(path.getLast(), on);
    }

    private List<Organisation> open(Collection<OrganisationId> candidates, LocalDate on,
            Predicate<Place> wanted) {
        var snapshot = tree.snapshot();
        var ids = candidates.stream().filter(id -> {
            var place = snapshot.placeOf(id, on);
            return place != null && place.validity().contains(on) && wanted.test(place);
        }).toList();
        return List.copyOf(get(ids, on).values());
    }
}
