package vn.lienthong.webapp.incoming;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.IncomingState;

/** How the list is divided: by where the documents stand. */
enum ListTab {
    ALL, RECEIVED(IncomingState.RECEIVED), REGISTERED(IncomingState.REGISTERED, IncomingState.PRESENTED),
    HANDLING(IncomingState.DIRECTED, IncomingState.IN_PROGRESS), RESOLVED(IncomingState.RESOLVED),
    CLOSED(IncomingState.RETURNED_TO_SENDER, IncomingState.WITHDRAWN);

    @SuppressWarnings("ImmutableEnumChecker") // a set that cannot be changed
    private final Set<IncomingState> states;

    ListTab(IncomingState... states) {
        var all = EnumSet.noneOf(IncomingState.class);
        all.addAll(Arrays.asList(states));
        this.states = Set.copyOf(all);
    }

    /** Empty for all. */
    Set<IncomingState> states() {
        return states;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListTab of(@Nullable String word) {
        return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(ALL);
    }
}
