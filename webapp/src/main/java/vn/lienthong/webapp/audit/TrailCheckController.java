package vn.lienthong.webapp.audit;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.audit.CheckTrail;
import vn.lienthong.engine.shared.Actor;

/**
 * Checks the whole trail, one piece after the other. How far it is stands in the address alone, so leaving the page ends
 * the check, and any node goes on with it.
 */
@Controller
final class TrailCheckController {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final CheckTrail checkTrail;
    private final TrailWords words;

    TrailCheckController(CheckTrail checkTrail, TrailWords words) {
        this.checkTrail = checkTrail;
        this.words = words;
    }

    @GetMapping("/audit/check")
    String check(@RequestParam Map<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Actor actor, Locale locale,
            Model model) {
        var sent = TrailCheckSoFar.of(parameters);
        if (sent.after() == null) return begin(actor, locale, model);
        model.addAttribute("view", step(sent, actor, locale));
        return htmx == null ? "audit/check" : "audit/checked :: step";
    }

    private String begin(Actor actor, Locale locale, Model model) {
        var begun = TrailCheckSoFar.begin(checkTrail.begin(actor).orElse(0));
        var first = checkTrail.check(actor, null, AT_ONCE);
        model.addAttribute("view", TrailCheckView.of(begun.plus(first), first.broken(), words, locale));
        return "audit/check";
    }

    private TrailCheckView step(TrailCheckSoFar sent, Actor actor, Locale locale) {
        var found = checkTrail.check(actor, sent.after(), AT_ONCE);
        return TrailCheckView.of(sent.plus(found), found.broken(), words, locale);
    }
}
