package vn.lienthong.webapp.administration;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/**
 * What an act leads to.
 *
 * @param path     the page to go to
 * @param handover what has to be handed to the person now, because nobody can read it later; null when nothing
 */
record ActDone(String path, @Nullable Handover handover) {
    static ActDone at(OrganisationId organisation) {
        return new ActDone(Scope.ORGANISATION.page(organisation.value()), null);
    }

    static ActDone at(PersonId person) {
        return new ActDone(Scope.PERSON.page(person.value()), null);
    }

    static ActDone handing(PersonId person, Handover handover) {
        return new ActDone(Scope.PERSON.page(person.value()), handover);
    }
}
