package vn.lienthong.engine.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessRefusal;
import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.content.Quarantine.Standing;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** What is closed in quarantine, for those who may let it in. */
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
        return authorisation.maySomewhere(actor, Act.RELEASE_QUARANTINE);
    }

    /**
     * Newest first.
     *
     * @param after the key the page before gave; null for the first page
     * @throws vn.lienthong.engine.shared.ForbiddenException when the actor may not release anywhere
     */
    @Transactional(readOnly = true)
    public KeysetPage<Held> page(Actor actor, Standing standing, @Nullable String after, int size) {
        var reach = requireReach(actor);
        var page = KeysetPage.cut(quarantines.closed(reach, standing, after, size + 1), size, Quarantines::keyOf);
        var contents = page.items().stream().map(Quarantine::content).collect(Collectors.toSet());
        var arrived = files.arrived(contents, reach);
        return new KeysetPage<>(page.items().stream().map(one -> new Held(one, namesOf(one, arrived))).toList(),
                page.next());
    }

    private static List<String> namesOf(Quarantine one, List<DocumentFiles.ArrivedName> arrived) {
        return arrived.stream()
                .filter(name -> name.content().equals(one.content()) && name.agency().equals(one.organisation()))
                .map(DocumentFiles.ArrivedName::name)
                .toList();
    }

    /** How much is closed, of every standing. */
    @Transactional(readOnly = true)
    public Map<Standing, Long> count(Actor actor) {
        return quarantines.count(requireReach(actor));
    }

    private Set<OrganisationId> requireReach(Actor actor) {
        var reach = reach(actor);
        if (reach.isEmpty()) throw AccessRefusal.notAllowed(Act.RELEASE_QUARANTINE);
        return reach;
    }

    private Set<OrganisationId> reach(Actor actor) {
        return authorisation.reach(actor, Act.RELEASE_QUARANTINE);
    }
}
