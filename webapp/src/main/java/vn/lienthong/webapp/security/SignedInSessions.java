package vn.lienthong.webapp.security;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.PersonId;

/** Ends and renews sessions of a person: after a password change, or when an account is closed. */
@Component
public final class SignedInSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignedInSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs the person out everywhere. */
    public void endAll(PersonId person) {
        sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }

    /**
     * After a password change: every other session ends, this one goes on under a new id.
     *
     * @param epoch the account's new session epoch
     */
    public void passwordChanged(SignedIn person, long epoch, HttpServletRequest request, HttpServletResponse response) {
        var kept = request.getSession().getId();
        sessions.findByPrincipalName(person.getName())
                .keySet()
                .stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person.withPasswordChanged(epoch), null,
                        List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
