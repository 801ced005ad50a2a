package vn.lienthong.engine.organisation;

import java.util.List;

/**
 * Everything an administrator needs to know of a person, without account and roles.
 *
 * @param person      as known on the day asked for
 * @param names       every name and keeping agency, oldest first
 * @param posts       all of them, newest first
 * @param capacities  those that were not withdrawn, newest first
 * @param mayOrganise whether the reader decides about the person
 */
public record PersonFile(Person person, List<KnownAs> names, List<Post> posts, List<HeldCapacity> capacities,
        boolean mayOrganise) {
    public PersonFile {
        names = List.copyOf(names);
        posts = List.copyOf(posts);
        capacities = List.copyOf(capacities);
    }
}
