package vn.lienthong.webapp.security;

import jakarta.servlet.http.HttpServletRequest;

/** Files everybody gets: no session is asked for them. */
final class StaticPaths {
    private StaticPaths() {}

    static boolean cover(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
