package vn.lienthong.engine.inbox;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** Tells whoever is about to close an agency or a unit how much work it would leave behind. */
@UseCase
public class CountOpenWork {
    private final Authorisation authorisation;
    private final InboxTasks tasks;

    CountOpenWork(Authorisation authorisation, InboxTasks tasks) {
        this.authorisation = authorisation;
        this.tasks = tasks;
    }

    @Transactional(readOnly = true)
    public long at(Actor actor, OrganisationId organisation) {
        authorisation.require(actor, Act.ADMINISTER_ORGANISATION, organisation);
        return tasks.openAt(organisation);
    }
}
