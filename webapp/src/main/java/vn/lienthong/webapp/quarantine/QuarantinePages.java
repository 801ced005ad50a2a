package vn.lienthong.webapp.quarantine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.Quarantine;
import vn.lienthong.engine.document.ReadQuarantine;
import vn.lienthong.engine.document.ReadQuarantine.Held;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.Actor;

/** Puts a page of the list together, with the names of agencies and people. */
@Component
final class QuarantinePages {
    private static final int PAGE_SIZE = 50;

    private final ReadQuarantine readQuarantine;
    private final OrganisationDirectory directory;
    private final People people;
    private final Clock clock;

    QuarantinePages(ReadQuarantine readQuarantine, OrganisationDirectory directory, People people, Clock clock) {
        this.readQuarantine = readQuarantine;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    QuarantineView page(Actor actor, QuarantineTab tab, @Nullable String after) {
        var page = readQuarantine.page(actor, tab.standing(), after, PAGE_SIZE);
        var next = page.next();
        return new QuarantineView(lines(page.items()), next == null ? null : tab.more(next), tab.word(),
                tabs(actor, tab));
    }

    private List<QuarantineView.Tab> tabs(Actor actor, QuarantineTab open) {
        var counts = readQuarantine.count(actor);
        return Arrays.stream(QuarantineTab.values())
                .map(tab -> new QuarantineView.Tab("quarantine.tab." + tab.word(), tab.address(), tab == open,
                        counts.getOrDefault(tab.standing(), 0L)))
                .toList();
    }

    private List<QuarantineLine> lines(List<Held> held) {
        var today = LocalDate.now(clock);
        var quarantines = held.stream().map(Held::quarantine).toList();
        var agencies = directory.get(quarantines.stream().map(Quarantine::organisation).collect(Collectors.toSet()),
                today);
        var answering = people.get(quarantines.stream()
                .map(Quarantine::kept)
                .filter(Objects::nonNull)
                .map(Quarantine.Answer::by)
                .toList(), today);
        return held.stream()
                .map(one -> QuarantineLine.of(one,
                        Objects.requireNonNull(agencies.get(one.quarantine().organisation())).shortName(), answering))
                .toList();
    }
}
