package vn.lienthong.webapp.security;

import java.util.Optional;

import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.Refusal;

/** Gives a person a new password, if the rules allow it. */
public interface PasswordChange {
    /** Empty when it is done. */
    Optional<Refusal> change(PersonId person, String present, String wanted);
}
