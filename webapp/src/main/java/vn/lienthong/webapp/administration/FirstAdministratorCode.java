package vn.lienthong.webapp.administration;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.InviteFirstAdministrator;
import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Mode;
import vn.lienthong.webapp.start.ReadyMessage;

/**
 * While nobody administers the installation, each start makes a one-time code and says where to use it. Only the log, which
 * is read by whoever runs the server, ever holds it.
 */
@Component
@EnableConfigurationProperties(AdministrationProperties.class)
final class FirstAdministratorCode implements ReadyMessage {
    private static final Duration VALID_FOR = Duration.ofDays(1);

    private final InviteFirstAdministrator invite;
    private final AdministrationProperties properties;
    private final Installation installation;

    FirstAdministratorCode(InviteFirstAdministrator invite, AdministrationProperties properties,
            Installation installation) {
        this.invite = invite;
        this.properties = properties;
        this.installation = installation;
    }

    @Override
    public List<String> lines() {
        // the provinces of a demonstration bring administrators of their own
        if (installation.mode() == Mode.DEMO && !properties.invite()) return List.of();
        var code = invite.invite(VALID_FOR, properties.invite());
        if (code == null) return List.of();
        var why = properties.invite()
                ? "lienthong.administration.invite is set: one more administrator may come in."
                : "Nobody administers this installation.";
        return List.of(why + " Open " + FirstAdministratorController.PATH
                + " and use the one-time code", "  " + code + "   (valid for 24 hours; each start makes one more)");
    }
}
