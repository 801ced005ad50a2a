package vn.lienthong.webapp.incoming;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.document.HandOver;
import vn.lienthong.engine.handling.TakeBackOffers.Own;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.shell.Flash;
import vn.lienthong.webapp.shell.Then;

/**
 * What somebody has done with an incoming document, as the form that takes it back sends it.
 *
 * @param act    word of what was done
 * @param fields which of it: somebody else may have done the same since
 */
record OwnAct(DocumentId document, String act, Map<String, String> fields) {
    static OwnAct of(DocumentId document, Own own) {
        return switch (own) {
            case Own.Presented(var leader) -> presented(document, leader);
            case Own.Directed(var directive) -> directed(document, directive);
            case Own.Given(var part, var handler) -> given(document, part.id(), handler);
            case Own.Acknowledged(var part) -> acknowledged(document, part.id());
        };
    }

    static OwnAct presented(DocumentId document, PersonId leader) {
        return new OwnAct(document, "present", Map.of("leader", leader.toString()));
    }

    static OwnAct directed(DocumentId document, UUID directive) {
        return new OwnAct(document, "direct", Map.of("directive", directive.toString()));
    }

    static OwnAct given(DocumentId document, UUID assignment, PersonId handler) {
        return new OwnAct(document, "assign",
                Map.of("assignment", assignment.toString(), "handler", handler.toString()));
    }

    /** Given to another person than before; it goes back by the opposite hand-over. */
    static OwnAct reassigned(DocumentId document, UUID assignment, HandOver change) {
        return new OwnAct(document, "reassign", Map.of("assignment", assignment.toString(), "handler",
                change.to().toString(), "back", change.from().toString()));
    }

    static OwnAct acknowledged(DocumentId document, UUID assignment) {
        return new OwnAct(document, "acknowledge", Map.of("assignment", assignment.toString()));
    }

    String path() {
        return "/incoming/" + document + "/take-back/" + act;
    }

    /** A message that offers the way back; whoever takes it goes on from the document to where the act led. */
    Flash undoes(Flash done, Then then) {
        var all = new HashMap<>(fields);
        if (then.path() != null) all.put(Then.PARAMETER, then.path());
        return done.undoneBy(path(), all);
    }
}
