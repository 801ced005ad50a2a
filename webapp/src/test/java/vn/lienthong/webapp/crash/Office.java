package vn.lienthong.webapp.crash;

import java.util.HashMap;
import java.util.Map;

/** The people of the demo, each of whom stays signed in over all roads. */
final class Office {
    private final int port;
    private final Map<String, Person> people = new HashMap<>();
    private volatile Story story = new Story();
    private volatile boolean hasGoneOn = true;

    Office(int port) {
        this.port = port;
    }

    /** @param login for example {@code vanthu.xa1} */
    Person person(String login) {
        return people.computeIfAbsent(login, name -> new Person(this, port, name));
    }

    /** From here on a new story is told: something was struck. */
    Story begin() {
        story = new Story();
        hasGoneOn = false;
        return story;
    }

    Story story() {
        return story;
    }

    void pageIsSeen() {
        hasGoneOn = true;
    }

    /** Whether somebody has seen a page since, from which they go on. */
    boolean hasGoneOn() {
        return hasGoneOn;
    }
}
