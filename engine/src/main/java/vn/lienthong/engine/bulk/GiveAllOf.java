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
     * Refuses when there is nothing any more.
     *
     * @return the bulk act, in which it is said to whom, and why
     */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, PersonId person) {
        return prepareBulk.prepare(actor, BulkKind.GIVE, unitWork.of(actor, person, settings.most()));
    }
}
