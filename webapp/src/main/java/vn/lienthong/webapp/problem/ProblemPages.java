package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows a problem to a person. It works from filters too, where no controller has run. */
@Component
final class ProblemPages {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final ThymeleafViewResolver views;
    private final LocaleResolver locales;
    private final ResourceUrlProvider assets;

    ProblemPages(ThymeleafViewResolver views, LocaleResolver locales, ResourceUrlProvider assets) {
        this.views = views;
        this.locales = locales;
        this.assets = assets;
    }

    void page(HttpServletRequest request, HttpServletResponse response, ProblemView problem, Locale locale)
            throws IOException {
        render("problem/page", request, response, problem, locale);
    }

    /** Goes into the message area of the open page and leaves everything else on it alone. */
    void fragment(HttpServletRequest request, HttpServletResponse response, ProblemView problem, Locale locale)
            throws IOException {
        response.setHeader("HX-Retarget", "#messages");
        response.setHeader("HX-Reswap", "beforeend");
        response.setHeader("HX-Reselect", ".message");
        response.setHeader("HX-Push-Url", "false");
        render("problem/message", request, response, problem, locale);
    }

    private void render(String template, HttpServletRequest request, HttpServletResponse response, ProblemView problem,
            Locale locale) throws IOException {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        request.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, assets);
        try {
            var view = views.resolveViewName(template, locale);
            if (view == null) throw new IllegalStateException("No template " + template);
            view.render(Map.of("problem", problem), request, response);
        } catch (Exception e) { // the web edge: nothing may hide the first failure
            LOG.error("The page of a problem failed itself", e);
            plain(response, problem);
        }
    }

    private static void plain(HttpServletResponse response, ProblemView problem) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().printf("%s%n%s%n", problem.detail(), problem.reference());
    }
}
