package vn.lienthong.webapp.notices;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.notification.MailNotice;
import vn.lienthong.engine.notification.PlanMails;
import vn.lienthong.engine.notification.SendMails;
import vn.lienthong.engine.shared.OutboxHandler;

/** Sends what was planned. While the mail server is away the mails wait in sight of the operator. */
@Component
final class MailRelay implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);
    private static final int AT_ONCE = 20;

    private final SendMails sendMails;
    private final SmtpMail mail;

    MailRelay(SendMails sendMails, SmtpMail mail) {
        this.sendMails = sendMails;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return PlanMails.TOPIC;
    }

    @Override
    public int batchSize() {
        return AT_ONCE;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            if (mail.isOn()) sendMails.next(key).ifPresent(this::send);
            else sendMails.drop(key);
        }
    }

    private void send(MailNotice notice) {
        var refused = mail.send(notice);
        if (refused == null) {
            sendMails.sent(notice.id());
        } else {
            LOG.warn("The mail server takes no mail for somebody: mail {}", notice.id());
            sendMails.refused(notice, refused);
        }
    }
}
