package vn.lienthong.engine.access;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.PersonId;

/** Reads accounts. */
public interface Accounts {
    /** Null when the person never had one. */
    @Nullable
    Account of(PersonId person);
}
