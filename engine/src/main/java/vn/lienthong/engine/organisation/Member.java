package vn.lienthong.engine.organisation;

import java.util.List;

/**
 * A person in a list.
 *
 * @param posts held on the day or later, newest first
 */
public record Member(Person person, List<Post> posts) {
    public Member {
        posts = List.copyOf(posts);
    }
}
