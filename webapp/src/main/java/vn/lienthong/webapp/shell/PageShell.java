package vn.lienthong.webapp.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.webapp.problem.References;
import vn.lienthong.webapp.security.Absent;
import vn.lienthong.webapp.security.CurrentPerson;
import vn.lienthong.webapp.security.SignedIn;

/** What the layout asks for while it is drawn: {@code ${#shell}} in every template, also in those of problems. */
public final class PageShell {
    private final ShellParts parts;
    private final HttpServletRequest request;
    private final Locale locale;

    PageShell(ShellParts parts, HttpServletRequest request, Locale locale) {
        this.parts = parts;
        this.request = request;
        this.locale = locale;
    }

    /** Null when nobody is signed in. */
    public @Nullable SignedIn person() {
        return CurrentPerson.find().orElse(null);
    }

    public List<RailItem> rail(@Nullable String active) {
        return actor().map(actor -> parts.rail().items(actor, active)).orElse(List.of());
    }

    public List<ServiceNotice.MissingPart> notices() {
        return parts.notices().stream().flatMap(notice -> notice.missingParts().stream()).toList();
    }

    /** The absent people for whom the person may act now. */
    public List<Absent> absentPeople() {
        return CurrentPerson.find().map(parts.acting()::choices).orElse(List.of());
    }

    /** For whom the person acts on this page; null in their own name. */
    public @Nullable Absent standingInFor() {
        var chosen = actor().map(Actor::standingInFor).orElse(null);
        return absentPeople().stream().filter(absent -> absent.person().equals(chosen)).findFirst().orElse(null);
    }

    /** What the page says with everything it sends; null when nobody is signed in. */
    public @Nullable String drawnFor() {
        return CurrentPerson.find().map(person -> parts.acting().mark(person, request)).orElse(null);
    }

    /** Whether the open page that asks for this piece was drawn in another name. */
    public boolean isPageOfAnother() {
        return CurrentPerson.find().filter(person -> parts.acting().isOfAnother(person, request)).isPresent();
    }

    public String language() {
        return locale.getLanguage();
    }

    public String theme() {
        return Theme.of(request).word();
    }

    public String keys() {
        return SingleKeys.of(request).word();
    }

    public boolean isDemo() {
        return parts.demo();
    }

    public @Nullable String reference() {
        return References.current();
    }

    /** What to name to support when this page says no to a form; null on any other page. */
    public @Nullable String refusedReference() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes running)) return null;
        var response = running.getResponse();
        var isRefused = response != null && response.getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value();
        return isRefused ? References.current() : null;
    }

    private Optional<Actor> actor() {
        return CurrentPerson.find().map(person -> parts.acting().actor(person, request));
    }
}
