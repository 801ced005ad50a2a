package vn.lienthong.webapp.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a person with a first or reset password at the password page until a new one is chosen. */
final class PasswordFirstFilter extends OncePerRequestFilter {
    private static final Set<String> OPEN = Set.of("/password", "/sign-in", "/sign-out", "/error");

    private final ClosedDoor door;

    PasswordFirstFilter(ClosedDoor door) {
        this.door = door;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return OPEN.contains(path) || path.startsWith("/preferences/") || StaticPaths.cover(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var mustChange = CurrentPerson.find().filter(SignedIn::mustChangePassword).isPresent();
        if (mustChange) door.sendToPasswordPage(request, response);
        else chain.doFilter(request, response);
    }
}
