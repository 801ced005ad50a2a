package vn.lienthong.webapp.shell;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/** Whether a single letter, pressed outside of a field, does something; a person can switch that off (WCAG 2.1.4). */
enum SingleKeys {
    ON, OFF;

    static final String COOKIE = "keys";

    static SingleKeys of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? ON : of(cookie.getValue());
    }

    static SingleKeys of(String word) {
        return OFF.word().equals(word) ? OFF : ON;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
