package vn.lienthong.engine.trust;

import java.util.List;
import java.util.Optional;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Shows what is in a trust file before anybody trusts it, and hands out this installation's own. */
@UseCase
public class ExamineTrustFile {
    private final Authorisation authorisation;
    private final TrustFiles files;

    ExamineTrustFile(Authorisation authorisation, TrustFiles files) {
        this.authorisation = authorisation;
        this.files = files;
    }

    /** Changes nothing. */
    public Outcome<TrustFile> examine(Actor actor, List<byte[]> sent) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_TRUST);
        return files.read(sent)
                .then(file -> files.builtIn().contains(file.root().fingerprint())
                        ? Outcome.refused(TrustRefusal.PARTNER_TRUSTED)
                        : Outcome.done(file));
    }

    /** What a partner imports to trust this installation; empty where certificates come from outside. */
    public Optional<TrustFile> own(Actor actor) {
        authorisation.requireEverywhere(actor, Act.ADMINISTER_TRUST);
        return files.own();
    }
}
