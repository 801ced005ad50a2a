package vn.lienthong.engine.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** What waits in quarantine, for those who may let it in. */
@UseCase
public class ReadQuarantine {
    private final Authorisation authorisation;
    private final Quarantines quarantines;
    private final DocumentFiles files;

    ReadQuarantine(Authorisation authorisation, Quarantines quarantines, DocumentFiles files) {
        this.authorisation = authorisation;
        this.quarantines = quarantines;
        this.files = files;
    }

    /** @param names under which the content arrived at that agency, in alphabetical order */
    public record Held(Quarantine quarantine, List<String> names) {}

    public boolean mayRelease(Actor actor) {
        return !reach(actor).isEmpty();
    }

    /**
     * Oldest first.
     *
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not release anywhere
     */
    @Transactional(readOnly = true)
    public List<Held> waiting(Actor actor, int most) {
        var reach = reach(actor);
        if (reach.isEmpty()) throw AccessRefusal.notAllowed(Act.RELEASE_QUARANTINE);
        var waiting = quarantines.waiting(reach, most);
        var contents = waiting.stream().map(Quarantine::content).collect(Collectors.toSet());
        var arrived = files.arrived(contents, reach);
        return waiting.stream()
                .map(one -> new Held(one, arrived.stream()
                        .filter(name -> name.content().equals(one.content())
                                && name.agency().equals(one.organisation()))
                        .map(DocumentFiles.ArrivedName::name)
                        .toList()))
                .toList();
    }

    private Set<OrganisationId> reach(Actor actor) {
        return authorisation.reach(actor, Act.RELEASE_QUARANTINE);
    }
}
