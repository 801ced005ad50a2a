package vn.lienthong.engine.access;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.internal.Administrators;
import vn.lienthong.engine.access.internal.FirstCodes;
import vn.lienthong.engine.shared.UseCase;

/**
 * Makes the one-time code by which the first administrator comes in. The code is handed out once, to be shown to whoever
 * runs the server; only its digest is kept. Each node that starts makes one; the first that is redeemed makes all others worthless.
 */
@UseCase
public class InviteFirstAdministrator {
    private final FirstCodes codes;
    private final Administrators administrators;

    InviteFirstAdministrator(FirstCodes codes, Administrators administrators) {
        this.codes = codes;
        this.administrators = administrators;
    }

    /**
     * @param another whoever runs the server wants one more: those who administer the installation cannot come in
     * @return the code; null when somebody administers the installation already
     */
    @Transactional
    public @Nullable String invite(Duration validFor, boolean another) {
        administrators.lock();
        return administrators.isThereAny() && !another ? null : codes.make(validFor);
    }
}
