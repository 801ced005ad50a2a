package vn.lienthong.webapp.walk;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the people met on a road who were there when something was killed. */
public final class Story {
    private final Set<String> troubles = new LinkedHashSet<>();
    private final Set<String> triedAgain = new LinkedHashSet<>();

    public synchronized void met(String act, String trouble) {
        troubles.add(act + ": " + trouble);
        triedAgain.add(act);
    }

    public synchronized String saw() {
        return troubles.isEmpty() ? "nothing" : String.join("; ", troubles);
    }

    public synchronized String did() {
        return triedAgain.isEmpty() ? "went on" : "tried again: " + String.join(", ", triedAgain);
    }
}
