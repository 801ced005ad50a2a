package vn.lienthong.webapp.phrases;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.lienthong.webapp.shell.CameFrom;
import vn.lienthong.webapp.shell.Then;

/**
 * Where a person goes back to from the phrases: the page they came from, else home. The page of a refused form stands at an
 * address that only takes forms, so it cannot be gone back to.
 */
@Component
final class WayBack {
    private static final Then HOME = Then.of("/");

    private final RequestMappingHandlerMapping handlers;

    WayBack(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** @param named what the address says; null when only the browser knows */
    Then of(@Nullable String named, HttpServletRequest request) {
        var address = Objects.requireNonNullElseGet(Then.of(named).path(), () -> CameFrom.path(request));
        var path = address.split("[?#]", 2)[0];
        return path.equals(PhrasesController.PATH) || !isPage(path) ? HOME : Then.of(address);
    }

    private boolean isPage(String path) {
        try {
            var parsed = PathContainer.parsePath(path);
            return handlers.getHandlerMethods().keySet().stream().anyMatch(info -> isRead(info) && is(info, parsed));
        } catch (IllegalArgumentException _) { // not a path at all
            return false;
        }
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean is(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
