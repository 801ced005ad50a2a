package vn.lienthong.webapp.notices;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.engine.notification.MailAddress;

/**
 * The mail server that takes our mails. Without {@code host} none is sent.
 *
 * @param encryption how the way there is protected; a server that cannot do it gets no mail
 * @param from       sender of all mails
 * @param site       address under which people reach this installation, for the link in the mail
 * @param domains    mail goes to these and those below them only; empty for all
 */
@Validated
@ConfigurationProperties("lienthong.mail")
record MailProperties(@Nullable String host, @DefaultValue("587") @Min(1) @Max(65535) int port,
        @DefaultValue("STARTTLS") Encryption encryption, @Nullable String username, @Nullable String password,
        @Nullable String from, @Nullable URI site, @DefaultValue List<String> domains) {
    /** How mail travels to the server. */
    enum Encryption {
        /** Begins in the open and changes to TLS before anything is said; usually port 587. */
        STARTTLS,
        /** TLS from the first byte; usually port 465. */
        TLS,
        /** In the open: for a server on the same machine. */
        NONE
    }

    boolean isOn() {
        return host != null;
    }

    @AssertTrue(message = "lienthong.mail.from (an address) and .site (http or https) go with .host")
    boolean isComplete() {
        return host == null || (from != null && MailAddress.read(from) != null && isWeb(site));
    }

    private static boolean isWeb(@Nullable URI site) {
        return site != null && site.getHost() != null
                && ("https".equals(site.getScheme()) || "http".equals(site.getScheme()));
    }

    @AssertTrue(message = "lienthong.mail.username and .password go together")
    boolean isUnambiguous() {
        return (username == null) == (password == null);
    }

    boolean mayGoTo(MailAddress address) {
        var domain = address.domain().toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }

    @Override
    public String toString() {
        return "MailProperties[" + host + ":" + port + ", " + encryption + "]";
    }
}
