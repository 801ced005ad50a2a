package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import vn.lienthong.signing.devpki.Revocations.Revoked;

/** Writes revocation lists (RFC 5280): the issuing authority's with what was revoked, the root's empty. */
final class CrlPublisher {

    private final Authorities authorities;
    private final Revocations revocations;
    private final Duration lifetime;
    private final Clock clock;

    CrlPublisher(Authorities authorities, Revocations revocations, Duration lifetime, Clock clock) {
        this.authorities = authorities;
        this.revocations = revocations;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    byte[] issuing() throws IOException {
        return list(authorities.issuing(), revocations.all());
    }

    byte[] root() throws IOException {
        return list(authorities.root(), List.of());
    }

    private byte[] list(Authority authority, List<Revoked> revoked) throws IOException {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var issuer = X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
        var builder = new X509v2CRLBuilder(issuer, Lifetime.time(now));
        builder.setNextUpdate(Lifetime.time(now.plus(lifetime)));
        revoked.forEach(one -> builder.addCRLEntry(one.serial(), Date.from(one.at()), one.reason().code()));
        try {
            builder.addExtension(Extension.authorityKeyIdentifier, false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(new JcaContentSignerBuilder(EllipticKeys.SIGNATURE).build(authority.key()))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("The revocation list cannot be signed", e);
        }
    }
}
