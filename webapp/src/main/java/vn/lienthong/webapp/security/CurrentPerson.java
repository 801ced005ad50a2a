package vn.lienthong.webapp.security;

import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in on the running request. */
public final class CurrentPerson {
    private CurrentPerson() {}

    public static Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
