package vn.lienthong.engine.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator gets to see of a person's account and rights.
 *
 * @param account     null when the person never had one, or the reader does not decide about it
 * @param isDecidable whether the reader decides about the account
 * @param mayLetIn    whether the reader may also open it and set its password: the roles of the person are in reach
 * @param grants      those the reader may take back or has to know, newest first
 */
public record PersonAccess(@Nullable Account account, boolean isDecidable, boolean mayLetIn,
        List<RoleGrant> grants) {
    public PersonAccess {
        grants = List.copyOf(grants);
    }
}
