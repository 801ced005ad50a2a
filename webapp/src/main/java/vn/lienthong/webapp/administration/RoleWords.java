package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.access.RoleHolders;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.organisation.OrganisationDirectory;

/** Names of roles, and of the places where they count. */
@Component
final class RoleWords {
    private final RoleHolders roles;
    private final OrganisationDirectory directory;
    private final MessageWords words;

    RoleWords(RoleHolders roles, OrganisationDirectory directory, MessageWords words) {
        this.roles = roles;
        this.directory = directory;
        this.words = words;
    }

    String of(RoleGrant grant, Subject subject) {
        return name(grant.role(), subject) + ", " + place(grant, subject);
    }

    /** As the role is called on the day; its key when it is in force no more. */
    String name(RoleKey key, Subject subject) {
        var role = roles.role(key, subject.today());
        return role == null ? key.value() : subject.word(role);
    }

    String place(RoleGrant grant, Subject subject) {
        var organisation = grant.organisation();
        if (organisation == null) return words.of("administration.reach.INSTALLATION", subject.locale());
        LocalDate today = subject.today();
        return directory.get(organisation, today).shortName();
    }
}
