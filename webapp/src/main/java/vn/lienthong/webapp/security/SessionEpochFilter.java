package vn.lienthong.webapp.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.lienthong.engine.access.Accounts;

/**
 * Ends a session whose account was closed, whose password was changed elsewhere, or that nobody used for long; at the next
 * request, not later.
 */
final class SessionEpochFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SessionUse use;

    SessionEpochFilter(Accounts accounts, SessionUse use) {
        this.accounts = accounts;
        this.use = use;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticPaths.cover(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentPerson.find().filter(person -> !goesOn(person) || isOver(request)).isPresent()) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpServletRequest request) {
        return request.getSession(false) != null && use.isOver(request);
    }

    private boolean goesOn(SignedIn person) {
        var account = accounts.of(person.person());
        return account != null && account.keepsSession(person.sessionEpoch());
    }
}
