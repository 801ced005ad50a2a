package vn.lienthong.webapp.walk;

import java.util.HashMap;
import java.util.Map;

/** The people of the demo, each of whom stays signed in over all roads. */
public final class Office {
    private final int port;
    private final Pace pace;
    private final Map<String, Person> people = new HashMap<>();
    private volatile Story story = new Story();
    private volatile boolean hasGoneOn = true;

    public Office(int port) {
        this(port, Pace.NONE);
    }

    public Office(int port, Pace pace) {
        this.port = port;
        this.pace = pace;
    }

    Pace pace() {
        return pace;
    }

    /** @param login for example {@code vanthu.xa1} */
    public Person person(String login) {
        return people.computeIfAbsent(login, name -> new Person(this, port, name));
    }

    /** From here on a new story is told: something was struck. */
    public Story begin() {
        story = new Story();
        hasGoneOn = false;
        return story;
    }

    public Story story() {
        return story;
    }

    public void pageIsSeen() {
        hasGoneOn = true;
    }

    /** Whether somebody has seen a page since, from which they go on. */
    public boolean hasGoneOn() {
        return hasGoneOn;
    }
}
