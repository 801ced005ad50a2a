package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter. It gives each request its reference, writes one line per answer into the log, and answers what
 * no other place could: the session store itself may be down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReferenceFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.webapp.requests");

    private final LastResort lastResort;

    ReferenceFilter(LastResort lastResort) {
        this.lastResort = lastResort;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reference = References.next();
        try (var _ = MDC.putCloseable(References.KEY, reference)) {
            response.setHeader(References.HEADER, reference);
            var start = System.nanoTime();
            answer(request, response, chain);
            log(request, response, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception e) { // the web edge: nothing above it but the container
            lastResort.answer(request, response, e);
        }
    }

    private static void log(HttpServletRequest request, HttpServletResponse response, Duration took) {
        var path = request.getRequestURI();
        if (path.startsWith("/assets/") || path.startsWith("/webjars/") || isWatcher(path, response)) return;
        LOG.info("{} {} {} {} ms", request.getMethod(), withoutSecret(path), response.getStatus(), took.toMillis());
    }

    /** Who knows what follows the id of an upload may write into it. */
    private static String withoutSecret(String path) {
        var dot = path.startsWith("/uploads/") ? path.indexOf('.') : -1;
        return dot < 0 ? path : path.substring(0, dot);
    }

    /** Those who look every few seconds whether all is well; it is news when it is not. */
    private static boolean isWatcher(String path, HttpServletResponse response) {
        return path.startsWith("/actuator/") && response.getStatus() == HttpServletResponse.SC_OK;
    }
}
