package vn.lienthong.engine.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.registry.Registers;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.UseCase;

/** Shows the registers of an agency to those who may read them (Decree 30/2020/NĐ-CP, art. 16, 22). */
@UseCase
public class ReadRegister {
    private final Authorisation authorisation;
    private final Registers registers;
    private final RegisteredDocuments documents;
    private final Clock clock;

    ReadRegister(Authorisation authorisation, Registers registers, RegisteredDocuments documents, Clock clock) {
        this.authorisation = authorisation;
        this.registers = registers;
        this.documents = documents;
        this.clock = clock;
    }

    /** A number and the document it belongs to. */
    public record Line(Direction direction, RegisterEntry entry, RegisteredDocument document) {}

    /** Newest year first. */
    @Transactional(readOnly = true)
    public List<RegisterKey> registersOf(Actor actor, OrganisationId agency) {
        authorisation.require(actor, Act.READ_REGISTER, agency);
        return registers.of(agency);
    }

    /**
     * Highest number first.
     *
     * @param days  only what was entered on one of them; null for the whole year
     * @param below the last number seen; null for the first page
     */
    @Transactional(readOnly = true)
    public KeysetPage<Line> page(Actor actor, RegisterKey key, @Nullable Period days, @Nullable Integer below,
            int size) {
        authorisation.require(actor, Act.READ_REGISTER, key.agency());
        var lines = lines(key.direction(), registers.lines(key, days, below, size + 1));
        return KeysetPage.cut(lines, size, line -> Integer.toString(line.entry().number()));
    }

    /**
     * As it is bound: lowest number first.
     *
     * @param days  as above
     * @param above the last number of the sheet before; 0 for the first
     */
    @Transactional(readOnly = true)
    public KeysetPage<Line> sheet(Actor actor, RegisterKey key, @Nullable Period days, int above, int size) {
        authorisation.require(actor, Act.READ_REGISTER, key.agency());
        var lines = lines(key.direction(), registers.sheet(key, days, above, size + 1));
        return KeysetPage.cut(lines, size, line -> Integer.toString(line.entry().number()));
    }

    /** Numbers that wait for their issue longer than they should, in the registers the actor may read. */
    @Transactional(readOnly = true)
    public List<Line> waitingLongerThan(Actor actor, Duration longest) {
        var waiting = registers.reservedBefore(clock.instant().minus(longest));
        if (waiting.isEmpty()) return List.of();
        Set<OrganisationId> mine = authorisation.reach(actor, Act.READ_REGISTER);
        return lines(Direction.OUTGOING, waiting).stream()
                .filter(line -> mine.contains(line.document().agency()))
                .toList();
    }

    private List<Line> lines(Direction direction, List<RegisterEntry> entries) {
        var found = documents.of(direction, entries.stream().map(RegisterEntry::document).toList());
        return entries.stream().flatMap(entry -> line(direction, entry, found.get(entry.document())).stream()).toList();
    }

    private static Optional<Line> line(
            Direction direction, RegisterEntry entry, @Nullable RegisteredDocument document) {
        return document == null ? Optional.empty() : Optional.of(new Line(direction, entry, document));
    }
}
