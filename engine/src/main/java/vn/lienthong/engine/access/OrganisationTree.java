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
     * Who does the work that a closed organisation left, itself open on the day: the one that followed it, or, of several,
     * the only one that followed in everything. A unit without a successor of its own goes with what it was part of. Null
     * for what is open or planned, and when nobody, or not one alone, followed.
     */
    @Nullable
    OrganisationId heirOf(OrganisationId organisation, LocalDate on);

    /** The closed organisations whose {@linkplain #heirOf heir} it is. */
    Set<OrganisationId> leftTo(OrganisationId heir, LocalDate on);

    /** The organisation itself or, once it is closed, whoever does its work; itself again when nobody does. */
    default OrganisationId atWork(OrganisationId organisation, LocalDate on) {
        var heir = heirOf(organisation, on);
        return heir == null ? organisation : heir;
    }

    /**
     * The agency that keeps a person; null for somebody of the whole installation.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is no such person
     */
    @Nullable
    OrganisationId homeOf(PersonId person, LocalDate on);
}
