package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.ReadAccess;
import vn.lienthong.engine.access.RevokeRole;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

/** The end of a role, at once or after a last day. */
@Component
final class RevokeRoleForm implements AdministrativeAct {
    private final RevokeRole revoke;
    private final ReadAccess access;
    private final ReadPeople people;
    private final RoleWords words;

    RevokeRoleForm(RevokeRole revoke, ReadAccess access, ReadPeople people, RoleWords words) {
        this.revoke = revoke;
        this.access = access;
        this.people = people;
        this.words = words;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public @Nullable String detail(Subject subject) {
        return words.of(grant(subject), subject);
    }

    @Override
    public List<Field> fields(Subject subject) {
        people.file(subject.actor(), subject.person(), subject.today());
        grant(subject);
        return List.of(Field.dayOrNone("lastDay"));
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return revoke.revoke(subject.actor(), grant(subject).id(), typed.dayOrNull("lastDay"))
                .map(_ -> ActDone.at(subject.person()));
    }

    /** One of this person's that the actor may see. */
    private RoleGrant grant(Subject subject) {
        return access.of(subject.actor(), subject.person())
                .grants()
                .stream()
                .filter(grant -> grant.id().equals(subject.itemId()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("role"));
    }
}
