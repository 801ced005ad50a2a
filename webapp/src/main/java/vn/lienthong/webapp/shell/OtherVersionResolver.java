package vn.lienthong.webapp.shell;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * While an installation is upgraded node by node, one of them draws a page and another is asked for what belongs to it: it gives
 * what it has under that name.
 */
final class OtherVersionResolver extends AbstractResourceResolver {
    private static final Pattern VERSIONED = Pattern.compile("v[0-9a-f]+/(.+)");

    @Override
    protected @Nullable Resource resolveResourceInternal(@Nullable HttpServletRequest request, String path,
            List<? extends Resource> locations, ResourceResolverChain chain) {
        var versioned = VERSIONED.matcher(path);
        return chain.resolveResource(request, versioned.matches() ? versioned.group(1) : path, locations);
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(String path, List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }
}
