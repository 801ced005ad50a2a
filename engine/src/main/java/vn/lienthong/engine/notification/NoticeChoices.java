package vn.lienthong.engine.notification;

import java.util.Collection;
import java.util.List;

import vn.lienthong.engine.shared.PersonId;

/** What people chose, one row each. */
public interface NoticeChoices {
    /** {@link NoticeChoice#NONE} for whoever chose nothing. */
    NoticeChoice of(PersonId person);

    void keep(PersonId person, NoticeChoice choice);

    /** Who wants a digest at one of these hours and can be reached. */
    List<PersonId> wantDigest(int firstHour, int lastHour);

    /** Who of these wants a mail for an urgent task and can be reached. */
    List<PersonId> wantUrgentMail(Collection<PersonId> people);

    /** No mail goes to the address until the person gives another, or the same again. */
    void refused(PersonId person, MailAddress address, String why);
}
