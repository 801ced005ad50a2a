package vn.lienthong.webapp.integration.sealing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import vn.lienthong.engine.issuance.IssuanceRefusal;
import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.signing.EmbedOutcome;
import vn.lienthong.signing.PdfSigning;
import vn.lienthong.signing.PrepareOutcome;
import vn.lienthong.signing.Signer;
import vn.lienthong.signing.SigningRequest;
import vn.lienthong.signing.ToBeSigned;
import vn.lienthong.signing.keys.KeyFault;
import vn.lienthong.signing.keys.KeySource;
import vn.lienthong.signing.keys.SignOutcome;
import vn.lienthong.signing.keys.SignOutcome.PinRefusal;
import vn.lienthong.signing.keys.SignatureValue;
import vn.lienthong.signing.timestamp.TimestampAuthority;
import vn.lienthong.signing.timestamp.TimestampFault;
import vn.lienthong.signing.timestamp.TimestampProbe;

/** Finds a key, tries it, and takes a file through the three steps of signing. */
final class KeyUse {
    private static final byte[] TRIAL = new byte[32];

    private final KeyRing ring;
    private final PdfSigning signing;
    private final TimestampAuthority timestamps;
    private final Clock clock;

    KeyUse(KeyRing ring, PdfSigning signing, TimestampAuthority timestamps, Clock clock) {
        this.ring = ring;
        this.signing = signing;
        this.timestamps = timestamps;
        this.clock = clock;
    }

    Outcome<KeySource> find(Sealing.Key key) {
        return ring.find(key).map(Outcome::done).orElseGet(() -> Outcome.refused(IssuanceRefusal.KEY_MISSING));
    }

    /** Everything that can be known before a number is taken: key there and in date, PIN right, time-stamps to be had. */
    Outcome<SignatureValue> probe(Sealing.Key key, String pin) {
        if (timestamps.probe() instanceof TimestampProbe.Unavailable)
            return Outcome.refused(IssuanceRefusal.TIMESTAMP_UNAVAILABLE);
        return find(key).then(source -> switch (source.probe()) {
            case LOCKED -> Outcome.refused(IssuanceRefusal.KEY_LOCKED);
            case UNAVAILABLE -> Outcome.refused(IssuanceRefusal.KEY_MISSING);
            case READY -> signing.obstacle(Signer.of(source), clock.instant())
                    .map(_ -> Outcome.<SignatureValue>refused(IssuanceRefusal.CERTIFICATE_NOT_VALID))
                    .orElseGet(() -> value(source, TRIAL, pin));
        });
    }

    Outcome<Sealing.Key> locked(Sealing.Key key) {
        return find(key).then(source -> switch (source.probe()) {
            case LOCKED -> Outcome.done(key);
            case UNAVAILABLE -> Outcome.refused(IssuanceRefusal.KEY_MISSING);
            case READY -> Outcome.refused(IssuanceRefusal.KEY_NOT_LOCKED);
        });
    }

    void unlock(Sealing.Key key) {
        ring.find(key).ifPresent(source -> {
            try {
                source.unlock();
            } catch (KeyFault e) {
                throw new FaultException(FaultException.Origin.TRUST_SERVICE, "The key cannot be unlocked", e);
            }
        });
    }

    /** Why a file cannot be signed so; nothing of the trial is kept. What is wrong with the certificate is not the file's. */
    Optional<PrepareOutcome.Why> obstacle(Path pdf, SigningRequest request) {
        return switch (signing.prepare(pdf, request)) {
            case PrepareOutcome.Prepared(var prepared) -> {
                signing.discard(prepared);
                yield Optional.empty();
            }
            case PrepareOutcome.Refused(var why) -> Optional.of(why).filter(one -> !isOfCertificate(one));
        };
    }

    Outcome<Path> sign(KeySource source, String pin, Path pdf, SigningRequest request, Path target) {
        return switch (signing.prepare(pdf, request)) {
            case PrepareOutcome.Prepared(var prepared) -> finish(source, pin, prepared, target);
            case PrepareOutcome.Refused(var why) -> refused(why);
        };
    }

    private Outcome<Path> finish(KeySource source, String pin, ToBeSigned prepared, Path target) {
        try {
            return value(source, prepared.digest(), pin).then(value -> embed(prepared, value, target));
        } finally {
            signing.discard(prepared);
        }
    }

    private Outcome<Path> embed(ToBeSigned prepared, SignatureValue value, Path target) {
        try {
            return switch (signing.embed(prepared, value, target)) {
                case EmbedOutcome.Embedded(var signed) -> Outcome.done(signed);
                case EmbedOutcome.Refused(var why) -> Outcome.refused(
                        IssuanceRefusal.SIGNATURE_NOT_VALID, Map.of("reason", why.name()));
            };
        } catch (TimestampFault _) {
            return Outcome.refused(IssuanceRefusal.TIMESTAMP_UNAVAILABLE);
        }
    }

    private static Outcome<SignatureValue> value(KeySource source, byte[] digest, String pin) {
        try {
            return switch (source.sign(digest, pin.toCharArray())) {
                case SignOutcome.Signed(var value) -> Outcome.done(value);
                case SignOutcome.Refused(var reason, var left) -> reason == PinRefusal.LOCKED
                        ? Outcome.refused(IssuanceRefusal.KEY_LOCKED, "left", left)
                        : Outcome.refused(IssuanceRefusal.WRONG_PIN, "left", left);
            };
        } catch (KeyFault e) {
            throw new FaultException(FaultException.Origin.TRUST_SERVICE, "The key cannot be used", e);
        }
    }

    private static Outcome<Path> refused(PrepareOutcome.Why why) {
        return isOfCertificate(why)
                ? Outcome.refused(IssuanceRefusal.CERTIFICATE_NOT_VALID)
                : Outcome.refused(IssuanceRefusal.FILE_CANNOT_BE_PREPARED, Map.of("reason", why.name()));
    }

    private static boolean isOfCertificate(PrepareOutcome.Why why) {
        return why == PrepareOutcome.Why.CERTIFICATE_OUT_OF_DATE
                || why == PrepareOutcome.Why.CERTIFICATE_NOT_FOR_SIGNING;
    }
}
