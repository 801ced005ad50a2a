package vn.lienthong.webapp.problem;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** What the caller can read: a whole page, a piece of one, or data. */
public enum RequestKind {
    PAGE, FRAGMENT, DATA;

    public static RequestKind of(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null) return FRAGMENT;
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") ? PAGE : DATA;
    }
}
