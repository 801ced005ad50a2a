package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.PlannedChange.Closed;
import vn.lienthong.engine.organisation.PlannedChange.CodeBegins;
import vn.lienthong.engine.organisation.PlannedChange.CodeEnds;
import vn.lienthong.engine.organisation.PlannedChange.Followed;
import vn.lienthong.engine.organisation.PlannedChange.Moved;
import vn.lienthong.engine.organisation.PlannedChange.Opened;
import vn.lienthong.engine.organisation.PlannedChange.Renamed;
import vn.lienthong.engine.organisation.PlannedChange.SchemeChanges;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.shared.OrganisationId;

/** What lies ahead of an organisation, as people say it. */
@Component
final class ChangeWords {
    private final OrganisationDirectory directory;
    private final MessageWords words;

    ChangeWords(OrganisationDirectory directory, MessageWords words) {
        this.directory = directory;
        this.words = words;
    }

    String what(PlannedChange change, Subject subject) {
        var from = change.entry().from();
        return switch (change) {
            case Renamed(var _, var before, var after) -> say("renamed", subject, before.name(), after.name());
            case Moved(var _, var before, var after) -> say("moved", subject, name(before, from), name(after, from));
            case Opened _ -> say("opened", subject);
            case Closed _ -> say("closed", subject);
            case CodeBegins(var _, var code) -> say("codeBegins", subject, code.value());
            case CodeEnds(var _, var code) -> say("codeEnds", subject, code.value());
            case SchemeChanges(var _, var before, var after) ->
                say("scheme", subject, subject.word(before), subject.word(after));
            case Followed(var _, var succession) -> followed(succession, subject);
        };
    }

    private String followed(Succession succession, Subject subject) {
        var to = succession.to();
        return say("followed", subject,
                words.of("administration.succession." + succession.kind(), subject.locale()),
                name(succession.from(), succession.effective()),
                to == null
                        ? words.of("administration.nobody", subject.locale())
                        : name(to, succession.effective()));
    }

    private String say(String change, Subject subject, Object... about) {
        return words.of("administration.ahead." + change, subject.locale(), about);
    }

    private String name(OrganisationId organisation, LocalDate on) {
        return directory.get(organisation, on).shortName();
    }
}
