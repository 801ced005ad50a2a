package vn.lienthong.engine.organisation.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.OrganisationId;

/** Who does the work that closed organisations left, on one day. */
final class Heirs {
    private final LocalDate day;
    private final TreeSnapshot tree;
    private final Map<OrganisationId, List<Succession>> successions;
    private final Map<OrganisationId, OrganisationId> heirs = new HashMap<>();
    private final Map<OrganisationId, Set<OrganisationId>> left = new HashMap<>();

    private Heirs(LocalDate day, TreeSnapshot tree, Map<OrganisationId, List<Succession>> successions) {
        this.day = day;
        this.tree = tree;
        this.successions = successions;
    }

    static Heirs on(LocalDate day, TreeSnapshot tree, Collection<Succession> recorded) {
        var effective = recorded.stream()
                .filter(succession -> succession.to() != null && !succession.effective().isAfter(day))
                .collect(Collectors.groupingBy(Succession::from));
        var heirs = new Heirs(day, tree, effective);
        if (!effective.isEmpty()) tree.all().forEach(heirs::find);
        return heirs;
    }

    LocalDate day() {
        return day;
    }

    @Nullable
    OrganisationId of(OrganisationId organisation) {
        return heirs.get(organisation);
    }

    Set<OrganisationId> leftTo(OrganisationId heir) {
        return left.getOrDefault(heir, Set.of());
    }

    private void find(OrganisationId organisation) {
        var heir = follow(organisation, new HashSet<>());
        if (heir == null || heir.equals(organisation)) return;
        heirs.put(organisation, heir);
        left.computeIfAbsent(heir, _ -> new HashSet<>()).add(organisation);
    }

    /** The first open one on the way; itself when it is open, null when the way ends or turns back. */
    private @Nullable OrganisationId follow(OrganisationId organisation, Set<OrganisationId> seen) {
        var place = tree.placeOf(organisation, day);
        if (place == null || day.isBefore(place.validity().from()) || !seen.add(organisation)) return null;
        if (place.validity().contains(day)) return organisation;
        var next = successor(organisation);
        var parent = place.parent();
        if (next == null && !place.isAgency() && parent != null && !tree.isOpen(parent, day)) next = parent;
        return next == null ? null : follow(next, seen);
    }

    /** Who took over as a whole; where nobody did, who took over functions. */
    private @Nullable OrganisationId successor(OrganisationId organisation) {
        var all = successions.getOrDefault(organisation, List.of());
        var whole = only(all, succession -> succession.kind() != SuccessionKind.TRANSFER_OF_FUNCTION);
        return whole.isEmpty() ? one(all) : one(whole);
    }

    /** Of several, the only one that took over everything; two of a kind leave it to be decided. */
    private static @Nullable OrganisationId one(List<Succession> successions) {
        var all = heirs(successions);
        if (all.size() > 1) all = heirs(only(successions, succession -> succession.scope() == null));
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private static List<Succession> only(List<Succession> successions, Predicate<Succession> which) {
        return successions.stream().filter(which).toList();
    }

    private static Set<OrganisationId> heirs(List<Succession> successions) {
        var heirs = new HashSet<OrganisationId>();
        for (var succession : successions) if (succession.to() != null) heirs.add(succession.to());
        return heirs;
    }
}
