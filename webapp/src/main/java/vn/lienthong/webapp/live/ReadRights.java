package vn.lienthong.webapp.live;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.inbox.InboxReach;
import vn.lienthong.engine.notification.ChooseNotices;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.PersonId;

/** Asks the engine what a reader may hear of now. */
@Component
final class ReadRights {
    private final InboxReach reach;
    private final ChooseNotices chooseNotices;

    ReadRights(InboxReach reach, ChooseNotices chooseNotices) {
        this.reach = reach;
        this.chooseNotices = chooseNotices;
    }

    LiveRights of(PersonId person) {
        var actor = Actor.of(person);
        return new LiveRights(reach.of(actor), chooseNotices.of(actor).browser());
    }
}
