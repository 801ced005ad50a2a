package vn.lienthong.engine.issuance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.lienthong.engine.document.DocumentFiles.NewVersion;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.registry.RegisterEntry;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SecondTry;
import vn.lienthong.engine.shared.UseCase;

/**
 * The clerk's act: number, date, seal, issue (Decree 30/2020/NĐ-CP, art. 15–18). Key, time-stamp authority,
 * room for the number, and appendices are tried first; then the number is reserved and committed; sealing runs outside any
 * transaction; one transaction keeps its result and issues. Dying between any two steps loses nothing: the number stays with its
 * document. Where only the issue fails, what is sealed is kept and issued later.
 */
@UseCase
public class IssueDocument {
    /** Topic of the outbox under which sealed documents wait to be issued. */
    public static final String TOPIC = "issue";

    private final Sealing sealing;
    private final IssueSteps steps;
    private final KeyTrail keys;
    private final SecondTry secondTry;

    IssueDocument(Sealing sealing, IssueSteps steps, KeyTrail keys, SecondTry secondTry) {
        this.sealing = sealing;
        this.steps = steps;
        this.keys = keys;
        this.secondTry = secondTry;
    }

    /** @return number and symbol, as {@code 05/QĐ-UBND} */
    public Outcome<String> issue(Actor actor, DocumentId id, int version, String pin) {
        return steps.check(actor, id, version).then(task -> {
            var key = new Sealing.Key.Agency(task.agency());
            var outcome = sealing.probe(key, pin)
                    .then(_ -> fit(task))
                    .then(_ -> numberAndSeal(actor, id, version, pin));
            if (outcome instanceof Outcome.Refused<?>(var refusal)) keys.refused(actor, key, id, refusal);
            return outcome;
        });
    }

    private Outcome<IssueSteps.Task> fit(IssueSteps.Task task) {
        var outcome = sealing.hasRoom(task.signed(), task.code(), task.on()).map(_ -> task);
        for (var appendix : task.appendices())
            outcome = outcome.then(_ -> sealing.fits(appendix, task.agency()).map(_ -> task));
        return outcome;
    }

    private Outcome<String> numberAndSeal(Actor actor, DocumentId id, int version, String pin) {
        var reservation = steps.reserve(actor, id, version);
        return seal(reservation, pin).map(sealed -> {
            var isIssued = false;
            try {
                var code = steps.issueSealed(actor, id, version, reservation.entry(), sealed);
                isIssued = true;
                return code;
            } finally {
                if (!isIssued) keep(actor, id, version, reservation.entry(), sealed);
            }
        });
    }

    /**
     * What hinders the issue may pass, and the seal need not be asked for again. Where it cannot be kept either, or need not be
     * because the issue was done and only its answer was lost, the fault of the issue is what people are told.
     */
    private void keep(Actor actor, DocumentId id, int version, RegisterEntry under, Sealed sealed) {
        secondTry.attempt("keep what was sealed for document " + id,
                () -> steps.keepSealed(actor, id, version, under, sealed));
    }

    private Outcome<Sealed> seal(IssueSteps.Reservation reservation, String pin) {
        var entry = reservation.entry();
        var agency = reservation.agency();
        return sealing.number(reservation.signed(), entry.code(), entry.entryDate())
                .then(numbered -> sealing.seal(numbered, agency, pin)
                        .then(sealed -> sealAppendices(reservation, entry, pin)
                                .map(appendices -> new Sealed(numbered, sealed, appendices))));
    }

    private Outcome<Map<UUID, StoredFile>> sealAppendices(
            IssueSteps.Reservation reservation, RegisterEntry entry, String pin) {
        Map<UUID, StoredFile> done = new HashMap<>();
        for (var appendix : reservation.appendices()) {
            var outcome = sealing.sealAppendix(appendix.latest().file(), reservation.agency(), entry.code(), pin);
            switch (outcome) {
                case Outcome.Done<StoredFile>(var file) -> {
                    if (!file.equals(appendix.latest().file())) done.put(appendix.id(), file);
                }
                case Outcome.Refused<StoredFile>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
            }
        }
        return Outcome.done(done);
    }

    /** What sealing made; appendices by their file. */
    record Sealed(StoredFile numbered, StoredFile sealed, Map<UUID, StoredFile> appendices) {
        /** New versions of the main file and of the appendices, in order. */
        List<NewVersion> versions(UUID main, Actor by) {
            var versions = new ArrayList<NewVersion>();
            versions.add(new NewVersion(main, numbered, FileStage.NUMBERED, by));
            versions.add(new NewVersion(main, sealed, FileStage.SEALED, by));
            appendices.forEach((file, next) -> versions.add(new NewVersion(file, next, FileStage.SEALED, by)));
            return versions;
        }
    }
}
