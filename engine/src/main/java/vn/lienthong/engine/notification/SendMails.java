package vn.lienthong.engine.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.access.Accounts;
import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxView;
import vn.lienthong.engine.inbox.ReadInbox;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** What whoever sends mails asks, and reports. */
@UseCase
public class SendMails {
    private final PlannedMails mails;
    private final NoticeChoices choices;
    private final Accounts accounts;
    private final ReadInbox inbox;
    private final Clock clock;

    SendMails(PlannedMails mails, NoticeChoices choices, Accounts accounts, ReadInbox inbox, Clock clock) {
        this.mails = mails;
        this.choices = choices;
        this.accounts = accounts;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The mail as it is now; empty when it was sent, or there is nothing to say or nobody to say it to any more. */
    public Optional<MailNotice> next(UUID id) {
        var mail = mails.open(id).flatMap(this::worded);
        if (mail.isEmpty()) mails.close(id, false);
        return mail;
    }

    private Optional<MailNotice> worded(PlannedMail mail) {
        if (isOfYesterday(mail)) return Optional.empty();
        var address = choices.of(mail.person()).reachable();
        var account = accounts.of(mail.person());
        if (address == null || account == null || !account.isOpen()) return Optional.empty();
        var counts = inbox.counts(Actor.of(mail.person()), InboxFilter.of(InboxView.ALL));
        var worded = new MailNotice(mail.id(), mail.kind(), address, counts.of(InboxView.ALL), counts.pressing());
        boolean hasNews = mail.kind() == MailNotice.Kind.DIGEST ? worded.waiting() > 0 : worded.urgent() > 0;
        return hasNews ? Optional.of(worded) : Optional.empty();
    }

    /** A digest that waited for its mail server until the next one is due. */
    private boolean isOfYesterday(PlannedMail mail) {
        return mail.kind() == MailNotice.Kind.DIGEST && mail.day().isBefore(LocalDate.now(clock));
    }

    /** For an installation that sends no mail any more. */
    public void drop(UUID id) {
        mails.close(id, false);
    }

    public void sent(UUID id) {
        mails.close(id, true);
    }

    /**
     * The address takes no mail, today or ever; the person is told on the own page.
     *
     * @param why as the mail server says it
     */
    public void refused(MailNotice mail, String why) {
        mails.open(mail.id()).ifPresent(open -> choices.refused(open.person(), mail.to(), why));
        mails.close(mail.id(), false);
    }
}
