package vn.lienthong.engine.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What rights need to know about the tree of organisations. An organisation that is closed on the day stands where it
 * stood last, a planned one where it will stand first: the records of a closed agency keep their readers, and an agency
 * is prepared before it opens. For an unknown organisation the answers are empty.
 */
public interface OrganisationTree {
    boolean isOpen(OrganisationId organisation, LocalDate on);

    /** The organisation itself first, then what it is part of, up to the root. */
    List<OrganisationId> pathOf(OrganisationId organisation, LocalDate on);

    /** The organisation itself first, then what it is part of, up to its agency. */
    List<OrganisationId> pathWithinAgency(OrganisationId organisation, LocalDate on);

    /** The organisation itself and the units below it, without other agencies. */
    Set<OrganisationId> withinAgency(OrganisationId organisation, LocalDate on);

    /** The organisation itself and everything below it. */
    Set<OrganisationId> subtree(OrganisationId organisation, LocalDate on);

    Set<OrganisationId> all();

    /**
     * The agency that keeps a person; null for somebody of the whole installation.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such person
     */
    @Nullable
    OrganisationId homeOf(PersonId person, LocalDate on);
}
