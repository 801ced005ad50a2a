package vn.lienthong.webapp.security;

import java.io.Serializable;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

import vn.lienthong.engine.shared.PersonId;

/**
 * The person at the keyboard, as kept in the session. Rights are not kept: the engine is asked for each act.
 *
 * @param id                 identity of the person
 * @param displayName        as shown at the top of each page
 * @param unitName           the place of the person's main post at sign-in; null for a person without a post
 * @param agencyName         short name of its agency, for where there is little room; null without a post
 * @param mustChangePassword nothing but the password page is open until it is done
 * @param sessionEpoch       of the account when the session began; a later one of the account ends the session
 */
public record SignedIn(UUID id, String displayName, @Nullable String unitName,
        @Nullable String agencyName, boolean mustChangePassword,
        long sessionEpoch) implements AuthenticatedPrincipal, Serializable {
    /** Tells the scripts of an open page who is at the keyboard now: they go on only for the same person. */
    public static final String HEADER = "X-Person";
    private static final long serialVersionUID = 1L;

    public PersonId person() {
        return new PersonId(id);
    }

    SignedIn withPasswordChanged(long epoch) {
        return new SignedIn(id, displayName, unitName, agencyName, false, epoch);
    }

    /** The key under which the sessions of one person are found. */
    @Override
    public String getName() {
        return id.toString();
    }
}
