package vn.lienthong.webapp.shell;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language, colours and single keys, for everybody, also before signing in. */
@Controller
final class PreferencesController {
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/preferences/language")
    String language(@RequestParam String value, HttpServletRequest request, HttpServletResponse response) {
        keep(Languages.COOKIE, Languages.of(value).getLanguage(), request, response);
        return "redirect:" + CameFrom.path(request);
    }

    @PostMapping("/preferences/theme")
    String theme(@RequestParam String value, HttpServletRequest request, HttpServletResponse response) {
        keep(Theme.COOKIE, Theme.of(value).word(), request, response);
        return "redirect:" + CameFrom.path(request);
    }

    @PostMapping("/preferences/keys")
    String keys(@RequestParam String value, HttpServletRequest request, HttpServletResponse response) {
        keep(SingleKeys.COOKIE, SingleKeys.of(value).word(), request, response);
        return "redirect:" + CameFrom.path(request);
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(KEPT)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
