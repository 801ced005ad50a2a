package vn.lienthong.webapp.incoming;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.handling.ReadHandling;
import vn.lienthong.engine.handling.ReadHandling.Handling;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.incoming.ActForms.Demand;
import vn.lienthong.webapp.problem.RequestKind;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/** Where an act leads: onward when it is done, back to its form, with all that was typed, when it is refused. */
@Component
final class ActAnswers {
    private final ReadDocument readDocument;
    private final ReadHandling handling;
    private final ActForms forms;

    ActAnswers(ReadDocument readDocument, ReadHandling handling, ActForms forms) {
        this.readDocument = readDocument;
        this.handling = handling;
        this.forms = forms;
    }

    /** An act as it was sent. */
    record Sent(Kind kind, DocumentId document, TypedForm form, Actor actor, Model model, ServletWebRequest web) {
        Then then() {
            return Then.of(form.textOrNull(Then.PARAMETER));
        }

        Locale locale() {
            return RequestContextUtils.getLocale(web.getRequest());
        }
    }

    /** What was typed has faults that no rule needs to judge. */
    boolean isMistyped(Sent sent) {
        return !sent.form().faults().isEmpty();
    }

    String mistyped(Sent sent) {
        return again(sent, null);
    }

    /** Nothing was chosen where something has to be. */
    String missing(Sent sent, String field) {
        sent.form().missing(field);
        return again(sent, null);
    }

    String of(Sent sent, Outcome<?> outcome, Flash done) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> onward(sent, done);
            case Outcome.Refused<?>(var why) -> again(sent, why);
        };
    }

    /** The form on a page of its own: a reading of the document. */
    String page(Sent sent) {
        readDocument.read(sent.actor(), sent.document());
        sent.model().addAttribute("act", forms.fresh(demand(sent, handling.of(sent.actor(), sent.document()))));
        return alone(sent);
    }

    private String onward(Sent sent, Flash done) {
        var request = sent.web().getRequest();
        var place = Objects.requireNonNullElse(sent.then().path(), "/documents/" + sent.document());
        RequestContextUtils.getOutputFlashMap(request).put(Flash.NAME, done);
        return isFragment(request) ? jump(place, request, response(sent)) : "redirect:" + place;
    }

    /** A redirect would be followed behind the page; this one moves the page itself. */
    private static String jump(String place, HttpServletRequest request, HttpServletResponse response) {
        RequestContextUtils.saveOutputFlashMap(place, request, response);
        response.setHeader("HX-Redirect", place);
        return "incoming/forms :: done";
    }

    private String again(Sent sent, @Nullable Refusal refusal) {
        var shown = demand(sent, handling.again(sent.actor(), sent.document()));
        sent.model().addAttribute("act", forms.again(shown, sent.form(), refusal));
        response(sent).setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return isFragment(sent.web().getRequest()) ? "incoming/forms :: form(act=${act})" : alone(sent);
    }

    private static String alone(Sent sent) {
        sent.model().addAttribute("here", sent.then().from("/documents/" + sent.document()));
        return "incoming/act";
    }

    private static Demand demand(Sent sent, Optional<Handling> found) {
        var on = found.orElseThrow(() -> new UnknownException("document"));
        UUID assignment = sent.form().id("assignment");
        return new Demand(sent.kind(), on, assignment, sent.then(), sent.actor(), sent.locale());
    }

    private static boolean isFragment(HttpServletRequest request) {
        return RequestKind.of(request) == RequestKind.FRAGMENT;
    }

    private static HttpServletResponse response(Sent sent) {
        return Objects.requireNonNull(sent.web().getResponse());
    }
}
