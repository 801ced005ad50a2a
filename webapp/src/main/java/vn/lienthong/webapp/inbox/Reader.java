package vn.lienthong.webapp.inbox;

import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;

/**
 * For whom a list is made, and which one.
 *
 * @param open the task whose document stands beside the list; null when none does
 */
record Reader(Actor actor, InboxAddress address, @Nullable UUID open, Locale locale) {}
