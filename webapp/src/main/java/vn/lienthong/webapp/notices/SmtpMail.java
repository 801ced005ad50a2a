package vn.lienthong.webapp.notices;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.notification.MailAddress;
import vn.lienthong.engine.notification.MailNotice;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;

/** Hands mails to the server, one connection each: they are few. */
@Component
final class SmtpMail {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
    private static final String CONNECT_LIMIT = "10000";
    private static final String ANSWER_LIMIT = "20000";
    private static final int PERMANENT = 500;
    /** The server objects to us or to its own rules, not to the address: RFC 3463, class 5.7. */
    private static final String POLICY = "5.7.";

    private final MailProperties settings;
    private final MailWords words;

    SmtpMail(MailProperties settings, MailWords words) {
        this.settings = settings;
        this.words = words;
    }

    boolean isOn() {
        return settings.isOn();
    }

    /**
     * Sends one mail. When the server dies after it has got the whole of it nobody knows whether it will be delivered: it is
     * sent again then, under the same {@code Message-ID}.
     *
     * @return why the server takes nothing for the address; null when the mail is on its way
     * @throws FaultException when the server does not do its work now
     */
    @Nullable
    String send(MailNotice notice) {
        if (!settings.mayGoTo(notice.to())) return "Not one of the domains this installation writes to";
        try {
            var session = session();
            var transport = session.getTransport("smtp");
            try {
                transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
                var message = message(session, notice);
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                close(transport);
            }
            return null;
        } catch (MessagingException e) {
            var refused = refusal(e);
            if (refused != null) return refused;
            throw new FaultException(Origin.RECEIVER, "The mail server did not take a mail: " + nameless(e), e);
        }
    }

    /** What the server answers to the farewell changes nothing. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server went without a farewell: {}", e.toString());
        }
    }

    private Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_LIMIT);
        properties.put("mail.smtp.timeout", ANSWER_LIMIT);
        properties.put("mail.smtp.writetimeout", ANSWER_LIMIT);
        properties.put("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.encryption()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        return Session.getInstance(properties);
    }

    private MimeMessage message(Session session, MailNotice notice) throws MessagingException {
        var from = new MailAddress(Objects.requireNonNull(settings.from()).strip());
        var message = new KnownMessage(session, notice.id(), from.domain());
        message.setFrom(new InternetAddress(from.value()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(notice.to().value()));
        message.setSubject(words.subject(notice), StandardCharsets.UTF_8.name());
        message.setText(words.body(notice, Objects.requireNonNull(settings.site())), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** A message whose id stays the same however often it is tried. */
    private static final class KnownMessage extends MimeMessage {
        private final String known;

        KnownMessage(Session session, UUID id, String domain) {
            super(session);
            known = "<" + id + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", known);
        }
    }

    /** What the server has against the address for good; null when it has nothing, or not for good. */
    private static @Nullable String refusal(MessagingException e) {
        for (Exception one = e; one instanceof MessagingException next; one = next.getNextException())
            if (one instanceof SMTPAddressFailedException failed && failed.getReturnCode() >= PERMANENT
                    && !said(failed).contains(POLICY))
                return said(failed);
        return null;
    }

    /** For logs and operators, who need not know to whom it was. */
    private static String nameless(MessagingException e) {
        return said(e).replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "(address)");
    }

    /** The last of what went wrong says most. */
    private static String said(MessagingException e) {
        return e.getNextException() instanceof MessagingException next
                ? said(next)
                : String.valueOf(e.getMessage()).strip();
    }
}
