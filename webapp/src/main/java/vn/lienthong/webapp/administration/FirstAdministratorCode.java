package vn.lienthong.webapp.administration;

import java.time.Duration;
import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.InviteFirstAdministrator;
import vn.lienthong.webapp.start.ReadyMessage;

/**
 * While nobody administers the installation, each start makes a one-time code and says where to use it. Only the log, which
 * is read by whoever runs the server, ever holds it.
 */
@Component
final class FirstAdministratorCode implements ReadyMessage {
    private static final Duration VALID_FOR = Duration.ofDays(1);

    private final InviteFirstAdministrator invite;

    FirstAdministratorCode(InviteFirstAdministrator invite) {
        this.invite = invite;
    }

    @Override
    public List<String> lines() {
        var code = invite.invite(VALID_FOR);
        if (code == null) return List.of();
        return List.of("Nobody administers this installation yet. Open " + FirstAdministratorController.PATH
                + " and use the one-time code", "  " + code + "   (valid for 24 hours; each start makes one more)");
    }
}
