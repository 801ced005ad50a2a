package vn.lienthong.webapp.outgoing;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.HandlerMapping;

import vn.lienthong.engine.document.ReadDocument;
import vn.lienthong.engine.document.ReadDocument.Reading;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.shell.Then;

/** Where an act that was refused is asked for again: the same form with the reason; a PIN is never in it. */
@Component
final class RefusedActs {
    private final OutgoingActs acts;
    private final ReadDocument readDocument;
    private final Wrongs wrongs;

    RefusedActs(OutgoingActs acts, ReadDocument readDocument, Wrongs wrongs) {
        this.acts = acts;
        this.readDocument = readDocument;
        this.wrongs = wrongs;
    }

    String page(Refusal refusal, HttpServletRequest request, Actor actor, Locale locale, Model model) {
        var id = document(request);
        var then = Then.of(request.getParameter(Then.PARAMETER));
        if (!(readDocument.read(actor, id) instanceof Reading.Outgoing reading)) throw new UnknownException("document");
        var view = acts.whole(actor, id, then);
        model.addAttribute("acts", view.refused(wrongs.of("acts", refusal, locale)));
        model.addAttribute("here", then.from("/documents/" + id));
        model.addAttribute("typed", typed(request));
        model.addAttribute("subject", reading.document().facts().subject());
        return "outgoing/refused";
    }

    /** The words the person wrote, which stay. */
    private static String typed(HttpServletRequest request) {
        var opinion = request.getParameter("opinion");
        return opinion == null ? Objects.requireNonNullElse(request.getParameter("reason"), "") : opinion;
    }

    static DocumentId document(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return DocumentId.of(String.valueOf(variables.get("id")));
    }
}
