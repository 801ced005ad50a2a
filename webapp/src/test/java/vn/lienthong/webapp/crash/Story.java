package vn.lienthong.webapp.crash;

import java.util.LinkedHashSet;
import java.util.Set;

/** What the people met on a road who were there when something was killed. */
final class Story {
    private final Set<String> troubles = new LinkedHashSet<>();
    private final Set<String> triedAgain = new LinkedHashSet<>();

    synchronized void met(String act, String trouble) {
        troubles.add(act + ": " + trouble);
        triedAgain.add(act);
    }

    synchronized String saw() {
        return troubles.isEmpty() ? "nothing" : String.join("; ", troubles);
    }

    synchronized String did() {
        return triedAgain.isEmpty() ? "went on" : "tried again: " + String.join(", ", triedAgain);
    }
}
