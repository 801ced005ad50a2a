package vn.lienthong.webapp.shell;

import java.util.function.Predicate;

import vn.lienthong.engine.shared.Actor;

/**
 * One entry of the left rail; a feature adds it as a bean. Its label is the message {@code rail.<id>} of the feature's own
 * bundle.
 *
 * @param id       a short stable word: {@code inbox}, {@code incoming}; pages name it as their active entry
 * @param position entries are sorted by it: what people do 10 to 50, what they look after 60 to 99
 * @param icon     name of a symbol in {@code static/icons/sprite.svg}
 * @param path     address of the feature's first page, from the root
 * @param isFor    whether the actor has anything to do there; the feature still checks each act
 */
public record RailEntry(String id, int position, String icon, String path, Predicate<Actor> isFor) {}
