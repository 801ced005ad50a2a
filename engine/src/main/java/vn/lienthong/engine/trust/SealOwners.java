package vn.lienthong.engine.trust;

import java.time.LocalDate;

import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;
import vn.lienthong.engine.trust.SignatureFinding.Signer;
import vn.lienthong.engine.trust.SignatureRemarks.Issuer;

/** Whether a seal is the issuer's: by the code in its certificate on the day of signing, without one by its name. */
@UseCase
class SealOwners {
    private final OrganisationDirectory directory;

    SealOwners(OrganisationDirectory directory) {
        this.directory = directory;
    }

    enum Owner {
        ISSUER, ANOTHER, UNPROVEN
    }

    Owner of(Signer seal, Issuer issuer, LocalDate on) {
        var code = OrganisationCode.read(seal.agencyCode());
        if (code == null || issuer.id() == null) return byName(seal, issuer);
        return switch (directory.byCode(code, on)) {
            case Addressee.Reached(var agency) -> same(agency.id(), issuer.id());
            // the certificate may name a code the agency had before; a predecessor's seal is another's
            case Addressee.Closed(var named, _) -> same(named.id(), issuer.id());
            case Addressee.Unknown _ -> byName(seal, issuer);
        };
    }

    private static Owner same(OrganisationId one, OrganisationId other) {
        return one.equals(other) ? Owner.ISSUER : Owner.ANOTHER;
    }

    private static Owner byName(Signer seal, Issuer issuer) {
        var name = FoldedText.shortened(issuer.name());
        var isNamed = name.equals(FoldedText.shortened(seal.name()))
                || name.equals(FoldedText.shortened(seal.agency()));
        return isNamed ? Owner.ISSUER : Owner.UNPROVEN;
    }
}
