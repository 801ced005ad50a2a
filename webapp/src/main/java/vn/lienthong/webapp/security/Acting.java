package vn.lienthong.webapp.security;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/**
 * As whom the signed-in person acts: in their own name, or for an absent one whom they chose at the top of the page. The
 * choice lives in the session and is checked again for each request, so that it ends when the absence ends. One request
 * has one answer, from its act to the last form of the page it draws.
 */
@Component
public final class Acting {
    private static final String CHOICE = "lienthong.standingInFor";
    private static final String ANSWER = Acting.class.getName();

    private final Absentees absentees;

    Acting(Absentees absentees) {
        this.absentees = absentees;
    }

    /** The absent people among whom the person may choose. */
    public List<Absent> choices(SignedIn person) {
        return absentees.of(person.person());
    }

    public Actor actor(SignedIn person, HttpServletRequest request) {
        if (request.getAttribute(ANSWER) instanceof Actor known && person.person().equals(known.person())) return known;
        var actor = find(person, request);
        request.setAttribute(ANSWER, actor);
        return actor;
    }

    /** How a page says in whose name it was drawn. */
    public String mark(SignedIn person, HttpServletRequest request) {
        return DrawnNames.mark(actor(person, request));
    }

    /** Whether the page that asks was drawn in another name than the present one. */
    public boolean isOfAnother(SignedIn person, HttpServletRequest request) {
        return DrawnNames.isOfAnother(actor(person, request), request);
    }

    private Actor find(SignedIn person, HttpServletRequest request) {
        var self = Actor.of(person.person());
        var chosen = chosen(request.getSession(false));
        return chosen != null && mayStandIn(person, chosen) ? self.standingInFor(chosen) : self;
    }

    /**
     * Takes over the choice, if the person may make it.
     *
     * @param absent null to act in one's own name again
     */
    public void choose(SignedIn person, @Nullable PersonId absent, HttpServletRequest request) {
        request.removeAttribute(ANSWER);
        if (absent == null) request.getSession().removeAttribute(CHOICE);
        else if (mayStandIn(person, absent)) request.getSession().setAttribute(CHOICE, absent.value());
    }

    private boolean mayStandIn(SignedIn person, PersonId absent) {
        return choices(person).stream().anyMatch(choice -> choice.person().equals(absent));
    }

    private static @Nullable PersonId chosen(@Nullable HttpSession session) {
        return session != null && session.getAttribute(CHOICE) instanceof UUID id ? new PersonId(id) : null;
    }
}
