package vn.lienthong.webapp.shell;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** The page of ours from which a form was sent. Only path and query are taken over, so it never leads elsewhere. */
public final class CameFrom {
    private CameFrom() {}

    public static String path(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) return "/";
        try {
            return local(URI.create(referrer));
        } catch (IllegalArgumentException _) { // not an address at all
            return "/";
        }
    }

    private static String local(URI referrer) {
        var path = referrer.getRawPath();
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) return "/";
        return referrer.getRawQuery() == null ? path : path + "?" + referrer.getRawQuery();
    }
}
