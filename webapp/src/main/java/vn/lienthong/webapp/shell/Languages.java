package vn.lienthong.webapp.shell;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import vn.lienthong.webapp.problem.RequestKind;

/**
 * Vietnamese unless somebody chose English. A program says what it wants in {@code Accept-Language}; a browser's header is
 * not asked, because computers here are often set up in English for people who are not.
 */
final class Languages implements LocaleResolver {
    static final String COOKIE = "lang";
    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    static final Locale ENGLISH = Locale.of("en", "GB");

    private static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) return of(cookie.getValue());
        return RequestKind.of(request) == RequestKind.DATA ? accepted(request) : VIETNAMESE;
    }

    private static Locale accepted(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) return VIETNAMESE;
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.of("vi"), Locale.ENGLISH));
            return best == null ? VIETNAMESE : of(best.getLanguage());
        } catch (IllegalArgumentException _) { // a header nobody can read wishes nothing
            return VIETNAMESE;
        }
    }

    static Locale of(String word) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(word)).findFirst().orElse(VIETNAMESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by a cookie");
    }
}
