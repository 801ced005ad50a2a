package vn.lienthong.engine.bulk;

import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.inbox.ReadUnitWork;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UseCase;

/** Chooses everything somebody of a unit has, to be given to others: the person left, or is away. */
@UseCase
public class GiveAllOf {
    private final ReadUnitWork unitWork;
    private final PrepareBulk prepareBulk;
    private final BulkSettings settings;

    GiveAllOf(ReadUnitWork unitWork, PrepareBulk prepareBulk, BulkSettings settings) {
        this.unitWork = unitWork;
        this.prepareBulk = prepareBulk;
        this.settings = settings;
    }

    /**
     * What was chosen, and what was not.
     *
     * @param bulk  the bulk act, in which it is said to whom, and why
     * @param tasks how many are in it
     * @param all   how many could be given: more than one act takes are given after it
     * @param tied  how many more the person keeps, because nobody else of the unit can do them
     */
    public record Chosen(UUID bulk, int tasks, int all, int tied) {}

    /** Refuses when there is nothing any more that can be given. */
    @Transactional
    public Outcome<Chosen> prepare(Actor actor, PersonId person) {
        var held = unitWork.of(actor, person, settings.most());
        if (held.first().isEmpty()) return Outcome.refused(BulkRefusal.BULK_NOTHING_TO_GIVE);
        return prepareBulk.prepareGiving(actor, person, held.first())
                .map(bulk -> new Chosen(bulk, held.first().size(), held.all(), held.tied()));
    }
}
