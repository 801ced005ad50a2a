package vn.lienthong.engine.trust;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** From a day on the signatures of a partner count. What could not be judged so far is judged again. */
@UseCase
public class TrustPartner {
    private final Authorisation authorisation;
    private final ExamineTrustFile examine;
    private final TrustedPartners partners;
    private final JudgeAgain judgeAgain;
    private final DomainEvents events;
    private final IdSource ids;

    TrustPartner(Authorisation authorisation, ExamineTrustFile examine, TrustedPartners partners,
            JudgeAgain judgeAgain, DomainEvents events, IdSource ids) {
        this.authorisation = authorisation;
        this.examine = examine;
        this.partners = partners;
        this.judgeAgain = judgeAgain;
        this.events = events;
        this.ids = ids;
    }

    /**
     * Whom to trust.
     *
     * @param file        text of the trust file that was examined
     * @param fingerprint of the root the administrator has seen and compared
     * @param from        first day whose signatures count; it may lie in the past
     * @param basis       the agreement or decision behind it
     */
    public record NewPartner(String name, String file, String fingerprint, LocalDate from, String basis) {
        public NewPartner {
            if (name.isBlank() || name.length() > 200 || basis.isBlank() || basis.length() > 500)
                throw new IllegalArgumentException("A name of 1 to 200 and a basis of 1 to 500 characters");
        }
    }

    @Transactional
    public Outcome<UUID> trust(Actor actor, NewPartner wanted) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_TRUST);
        partners.lock();
        return examine.examine(actor, List.of(wanted.file().getBytes(StandardCharsets.UTF_8)))
                .then(file -> allowed(file, wanted))
                .map(file -> keep(actor, wanted, file));
    }

    private Outcome<TrustFile> allowed(TrustFile file, NewPartner wanted) {
        var root = file.root().fingerprint();
        if (!root.equals(wanted.fingerprint())) return Outcome.refused(TrustRefusal.TRUST_FILE_NOT_SEEN);
        boolean stands = partners.all()
                .stream()
                .anyMatch(one -> one.fingerprint().equals(root) && one.overlaps(wanted.from()));
        return stands ? Outcome.refused(TrustRefusal.PARTNER_TRUSTED) : Outcome.done(file);
    }

    private UUID keep(Actor actor, NewPartner wanted, TrustFile file) {
        var partner = new TrustedPartner(ids.next(), wanted.name(), wanted.fingerprint(), file.text(), wanted.from(),
                null, wanted.basis(), null);
        partners.add(partner);
        judgeAgain.whatWasUnknown();
        events.publish(TrustChanged.begun(partner, actor));
        return partner.id();
    }
}
