package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * Reads the organisations as they stand on a day. One that is closed on the day is shown as it stood last, a planned
 * one as it will stand first; lists hold only those that are open on the day. Everybody who is signed in may read it.
 */
public interface OrganisationDirectory {
    /** @throws vn.lienthong.engine.shared.UnknownException when there never was one */
    Organisation get(OrganisationId id, LocalDate on);

    /** Several at once; unknown ones are left out. */
    Map<OrganisationId, Organisation> get(Collection<OrganisationId> ids, LocalDate on);

    /** Several on days of their own, by day: one question, however many days there are. Unknown ones are left out. */
    Map<LocalDate, Map<OrganisationId, Organisation>> get(Map<LocalDate, Set<OrganisationId>> wanted);

    /** The agency a unit is part of; an agency is its own. */
    Organisation agencyOf(OrganisationId organisation, LocalDate on);

    /** The agencies of several, each once; unknown ones are left out. */
    Set<OrganisationId> agenciesOf(Collection<OrganisationId> organisations, LocalDate on);

    /** The units of an agency or unit, at every depth, without those of agencies below; by name. */
    List<Organisation> unitsOf(OrganisationId organisation, LocalDate on);

    /** The agencies at every depth below an agency, by name: {@code "COMMUNE"} gives 'all communes of …'. */
    List<Organisation> agenciesBelow(OrganisationId agency, @Nullable String level, LocalDate on);

    /** The organisations directly below, agencies and units, by name. */
    List<Organisation> childrenOf(OrganisationId organisation, LocalDate on);

    /** The roots of all trees, by name. */
    List<Organisation> roots(LocalDate on);

    /** The organisation first, then what it is part of, up to the root. */
    List<OrganisationId> pathOf(OrganisationId organisation, LocalDate on);

    /** Whom a code of either form reaches. */
    Addressee byCode(OrganisationCode code, LocalDate on);

    /** Organisations open on the day by words of their names, ordered by name. */
    KeysetPage<Organisation> search(DirectoryQuery query, LocalDate on);

    /** Every version of an organisation, oldest first. */
    List<Organisation> historyOf(OrganisationId organisation);

    /** What was recorded about an organisation's forerunners and successors, oldest first. */
    List<Succession> successionsOf(OrganisationId organisation);

    /** The levels of the scheme of government that the organisation's tree follows on the day, highest first. */
    List<Level> levelsOf(OrganisationId organisation, LocalDate on);
}
