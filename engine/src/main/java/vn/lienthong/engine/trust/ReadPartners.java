package vn.lienthong.engine.trust;

import java.util.List;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UseCase;

/** Shows whose signatures count here. */
@UseCase
public class ReadPartners {
    private final Authorisation authorisation;
    private final TrustedPartners partners;
    private final TrustFiles files;

    ReadPartners(Authorisation authorisation, TrustedPartners partners, TrustFiles files) {
        this.authorisation = authorisation;
        this.partners = partners;
        this.files = files;
    }

    /**
     * A partner and its certificates.
     *
     * @param authorities the root first
     */
    public record KnownPartner(TrustedPartner partner, List<Authority> authorities) {
        public KnownPartner {
            authorities = List.copyOf(authorities);
        }
    }

    /** For pages that ask before they offer anything. */
    public boolean mayAdminister(Actor actor) {
        return actor.person() != null && authorisation.mayEverywhere(actor, Act.ADMINISTER_TRUST);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<KnownPartner> all(Actor actor) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_TRUST);
        return partners.all().stream().map(this::known).toList();
    }

    private KnownPartner known(TrustedPartner partner) {
        return new KnownPartner(partner, files.kept(partner.bundle()).authorities());
    }
}
