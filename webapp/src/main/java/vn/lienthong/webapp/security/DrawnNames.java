package vn.lienthong.webapp.security;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.problem.WebRefusal;

/**
 * Keeps an act from being done in another name than its page showed. Each page and each form says in whose name it was
 * drawn; in between the reader may have switched in another tab, signed in anew, or the absence may have ended.
 */
@Component
final class DrawnNames {
    /** Hidden field of every form that changes something. */
    static final String FIELD = "_drawnFor";
    /** What the scripts of a page send along with everything. */
    static final String HEADER = "X-Drawn-For";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String FOR = "/";

    private final Acting acting;

    DrawnNames(Acting acting) {
        this.acting = acting;
    }

    /** How a page says it: the person at the keyboard, a stroke, and whom they stand in for, if anybody. */
    static String mark(Actor actor) {
        var absent = actor.standingInFor();
        return actor.requirePerson() + FOR + (absent == null ? "" : absent);
    }

    /** Lets through what the page showed. What changes something and says nothing counts as sent in one's own name. */
    void check(SignedIn person, Actor actor, HttpServletRequest request) {
        var isSilent = said(request).findAny().isEmpty();
        var isForAnother = actor.standingInFor() != null;
        var fits = isSilent ? isReading(request) || !isForAnother : said(request).allMatch(mark(actor)::equals);
        if (!fits) throw refused(person, actor);
    }

    /** The same where only the person at the keyboard counts. */
    void checkPerson(SignedIn person, HttpServletRequest request) {
        var own = person.getName() + FOR;
        if (!said(request).allMatch(mark -> mark.startsWith(own)))
            throw refused(person, acting.actor(person, request));
    }

    /** Whether the page that asks was drawn in another name than the present one. */
    static boolean isOfAnother(Actor actor, HttpServletRequest request) {
        return !said(request).allMatch(mark(actor)::equals);
    }

    private static Stream<String> said(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HEADER)).stream();
        var fields = isReading(request) ? null : request.getParameterValues(FIELD);
        var all = fields == null ? headers : Stream.concat(headers, Arrays.stream(fields));
        return all.filter(mark -> !mark.isBlank());
    }

    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private RefusedException refused(SignedIn person, Actor actor) {
        return new RefusedException(Refusal.of(WebRefusal.ANOTHER_NAME, "name", nameOf(person, actor)));
    }

    private String nameOf(SignedIn person, Actor actor) {
        return acting.choices(person)
                .stream()
                .filter(absent -> absent.person().equals(actor.standingInFor()))
                .map(Absent::displayName)
                .findFirst()
                .orElse(person.displayName());
    }
}
