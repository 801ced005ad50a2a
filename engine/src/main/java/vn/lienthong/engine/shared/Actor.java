package vn.lienthong.engine.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who acts: a person, possibly standing in for an absent one, or the system itself.
 *
 * @param person        who sits at the keyboard; null only for the system
 * @param standingInFor whose rights are used, when the person deputises for somebody absent
 */
public record Actor(@Nullable PersonId person, @Nullable PersonId standingInFor) {
    /** The product acting by itself: relays, timers, start-up. */
    public static final Actor SYSTEM = new Actor(null, null);

    public static Actor of(PersonId person) {
        return new Actor(person, null);
    }

    public Actor standingInFor(PersonId absent) {
        return new Actor(person, absent);
    }

    /** The person whose rights count: the absent one when deputising. */
    public @Nullable PersonId rightsOf() {
        return standingInFor == null ? person : standingInFor;
    }

    /** Whether somebody who stands in for another would give this to oneself. */
    public boolean isForOneself(PersonId receiver) {
        return standingInFor != null && receiver.equals(person);
    }

    /** Whether this is about the one at the keyboard or the one whose rights are used: nobody decides about oneself. */
    public boolean isOneself(PersonId concerned) {
        return concerned.equals(person) || concerned.equals(standingInFor);
    }

    /** Whether what was done then is this actor's own: by the same person, or in the same name. */
    public boolean hasDone(@Nullable Actor then) {
        if (then == null || person == null) return false;
        return person.equals(then.person()) || requireRightsOf().equals(then.rightsOf());
    }

    /** Whose work it is; for acts the system may not do. */
    public PersonId requireRightsOf() {
        return standingInFor == null ? requirePerson() : standingInFor;
    }

    /** The person at the keyboard; for acts the system may not do. */
    public PersonId requirePerson() {
        if (person == null) throw new IllegalStateException("This act needs a person");
        return person;
    }
}
