package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Reads people, their posts and capacities as they stand on a day. Everybody who is signed in may read it. */
public interface People {
    /** As known on the day, or nearest to it. @throws vn.lienthong.engine.shared.UnknownException when unknown */
    Person get(PersonId id, LocalDate on);

    /** Several at once; unknown ones are left out. */
    Map<PersonId, Person> get(Collection<PersonId> ids, LocalDate on);

    /** People by words of their names, or beginnings of words, with or without diacritics; by name. */
    List<Person> named(String words, LocalDate on, int most);

    /** Posts held on the day, highest title first. */
    List<Post> postsOf(PersonId person, LocalDate on);

    /** Who holds a post at this very organisation on the day, by title and name. */
    List<StaffMember> staffOf(OrganisationId organisation, LocalDate on);

    /** Who holds a post at the agency or one of its units on the day, by title and name. */
    List<StaffMember> staffOfAgency(OrganisationId agency, LocalDate on);

    /** Who holds the role at this very organisation on the day. */
    List<Person> withRole(RoleKey role, OrganisationId organisation, LocalDate on);

    /** In which capacities the person signs for the agency on the day. */
    List<HeldCapacity> capacitiesOf(PersonId person, OrganisationId agency, LocalDate on);

    /** Who signs for the agency on the day, by title and name. */
    List<HeldCapacity> signersOf(OrganisationId agency, LocalDate on);
}
