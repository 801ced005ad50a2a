package vn.lienthong.engine.access;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.FirstCodes;
import vn.lienthong.engine.access.internal.JdbcAccounts;
import vn.lienthong.engine.access.internal.JdbcGrants;
import vn.lienthong.engine.shared.UseCase;

/**
 * Makes the one-time code by which the first administrator comes in. The code is handed out once, to be shown to whoever
 * runs the server; only its digest is kept. Each node that starts makes one; the first that is redeemed makes all others worthless.
 */
@UseCase
public class InviteFirstAdministrator {
    private final FirstCodes codes;
    private final JdbcAccounts accounts;
    private final JdbcGrants grants;

    InviteFirstAdministrator(FirstCodes codes, JdbcAccounts accounts, JdbcGrants grants) {
        this.codes = codes;
        this.accounts = accounts;
        this.grants = grants;
    }

    /** @return the code; null when there is an administrator already */
    @Transactional
    public @Nullable String invite(Duration validFor) {
        accounts.lock(FirstCodes.LOCK);
        return grants.isAnybodyAdministering() ? null : codes.make(validFor);
    }
}
