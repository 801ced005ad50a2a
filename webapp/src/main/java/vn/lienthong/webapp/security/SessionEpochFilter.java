package vn.lienthong.webapp.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.lienthong.engine.access.Accounts;

/** Ends a session whose account was closed, or whose password was changed elsewhere; at the next request, not later. */
final class SessionEpochFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    SessionEpochFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StaticPaths.cover(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CurrentPerson.find().filter(person -> !goesOn(person)).isPresent()) {
            var session = request.getSession(false);
            if (session != null) session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean goesOn(SignedIn person) {
        var account = accounts.of(person.person());
        return account != null && account.keepsSession(person.sessionEpoch());
    }
}
