package vn.lienthong.engine.document;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * Who may read a document. A scope names a person, the people of a unit, or everybody who may do a certain act
 * somewhere; the index holds the same words.
 */
public interface DocumentScopes {
    /** Somebody who has to do with the document, for as long as the person belongs to the agency whose document it is. */
    static String person(PersonId person, OrganisationId agency) {
        return "person:" + person + "@" + agency;
    }

    static String unit(OrganisationId unit) {
        return "unit:" + unit;
    }

    /** Everybody who may do this there. */
    static String act(Act act, OrganisationId organisation) {
        return "act:" + act.name() + ":" + organisation;
    }

    /** What a scope of one organisation's people becomes when another goes on with its work; null for a person's own. */
    static @Nullable String moved(String scope, OrganisationId from, OrganisationId to) {
        var end = ":" + from;
        return scope.startsWith("act:") && scope.endsWith(end)
                ? scope.substring(0, scope.length() - end.length()) + ":" + to
                : null;
    }

    /** Opens a document to further readers. */
    void grant(DocumentId document, Direction direction, Collection<String> scopes);

    /** Closes a document to some readers; searches keep it out at once, whatever the index still says. */
    void revoke(DocumentId document, Collection<String> scopes);

    Set<String> of(DocumentId document);

    boolean mayRead(DocumentId document, Set<String> scopes);
}
