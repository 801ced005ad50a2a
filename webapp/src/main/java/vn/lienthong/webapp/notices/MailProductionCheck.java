package vn.lienthong.webapp.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.lienthong.webapp.notices.MailProperties.Encryption;
import vn.lienthong.webapp.start.ProductionCheck;

/** In production neither mails nor the pages they lead to travel in the open. */
@Component
@EnableConfigurationProperties(MailProperties.class)
final class MailProductionCheck implements ProductionCheck {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final MailProperties mail;

    MailProductionCheck(MailProperties mail) {
        this.mail = mail;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        var host = mail.host();
        if (host == null) return faults;
        if (mail.encryption() == Encryption.NONE && !THIS_MACHINE.contains(host))
            faults.add("lienthong.mail.encryption: must be STARTTLS or TLS for a server elsewhere");
        if (!isSafe(mail.site()))
            faults.add("lienthong.mail.site: must be https, people sign in there");
        return faults;
    }

    private static boolean isSafe(@Nullable URI site) {
        return site != null && "https".equals(site.getScheme());
    }
}
