package vn.lienthong.webapp.shell;

import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.WebUtils;

/** The colours a person chose; {@link #AUTO} follows the computer's own setting. */
enum Theme {
    AUTO, LIGHT, DARK, CONTRAST;

    static final String COOKIE = "theme";

    static Theme of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? AUTO : of(cookie.getValue());
    }

    static Theme of(String word) {
        return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst().orElse(AUTO);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
