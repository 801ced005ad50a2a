package vn.lienthong.webapp.shell;

import vn.lienthong.engine.shared.Actor;

/**
 * One entry of the left rail; a feature adds it as a bean. Its label is the message {@code rail.<id>} of the feature's own
 * bundle.
 */
public interface RailEntry {
    /** A short stable word: {@code inbox}, {@code incoming}. Pages name it as their active entry. */
    String id();

    /** Entries are sorted by it; leave gaps: my work 10, incoming 20, outgoing 30, search 50, monitor 60, administration 90. */
    int position();

    /** Name of a symbol in {@code static/icons/sprite.svg}. */
    String icon();

    /** Address of the feature's first page, from the root. */
    String path();

    /** Whether the actor has anything to do there; the feature still checks each act. */
    boolean isShownTo(Actor actor);
}
