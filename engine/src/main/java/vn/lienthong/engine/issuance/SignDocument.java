package vn.lienthong.engine.issuance;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Puts the personal signature on an approved document. The signing itself runs outside any transaction; if the
 * document changed meanwhile, the signed file is thrown away and the signer is told.
 */
@UseCase
public class SignDocument {
    private final Sealing sealing;
    private final SignatureSteps steps;
    private final KeyTrail keys;

    SignDocument(Sealing sealing, SignatureSteps steps, KeyTrail keys) {
        this.sealing = sealing;
        this.steps = steps;
        this.keys = keys;
    }

    public Outcome<DocumentId> sign(Actor actor, DocumentId id, int version, String pin) {
        var person = actor.requirePerson();
        var key = new Sealing.Key.Personal(person);
        var outcome = steps.take(actor, id, version)
                .then(task -> sealing.probe(key, pin).then(_ -> sealing.prepare(task.file(), task.placements())))
                .then(prepared -> sealing.sign(prepared, person, pin)
                        .then(signed -> steps.keep(actor, id, version, prepared, signed)));
        if (outcome instanceof Outcome.Refused<?>(var refusal)) keys.refused(actor, key, id, refusal);
        return outcome;
    }
}
