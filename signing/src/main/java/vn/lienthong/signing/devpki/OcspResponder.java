package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Answers status requests (RFC 6960) for certificates of the issuing authority. */
final class OcspResponder {

    private static final int MOST_CERTIFICATES = 20;

    private final Authority issuing;
    private final Authority responder;
    private final Revocations revocations;
    private final Duration lifetime;
    private final Clock clock;

    OcspResponder(Authorities authorities, Revocations revocations, Duration lifetime, Clock clock) {
        this.issuing = authorities.issuing();
        this.responder = authorities.ocsp();
        this.revocations = revocations;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    byte[] answer(byte[] request) throws IOException {
        try {
            return answer(new OCSPReq(request)).getEncoded();
        } catch (IOException _) {
            return malformed().getEncoded();
        } catch (OCSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException("The status cannot be answered", e);
        }
    }

    private OCSPResp answer(OCSPReq request)
            throws OCSPException, OperatorCreationException, CertificateEncodingException {
        if (request.getRequestList().length == 0 || request.getRequestList().length > MOST_CERTIFICATES)
            return malformed();
        var certificate = new JcaX509CertificateHolder(responder.certificate());
        var builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (var single : request.getRequestList()) {
            builder.addResponse(single.getCertID(), status(single.getCertID()), Date.from(now),
                    Date.from(now.plus(lifetime)));
        }
        var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) builder.setResponseExtensions(new Extensions(nonce));
        var signer = new JcaContentSignerBuilder(EllipticKeys.SIGNATURE).build(responder.key());
        var basic = builder.build(signer, new X509CertificateHolder[]{certificate}, Date.from(now));
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
    }

    private CertificateStatus status(CertificateID id)
            throws OCSPException, OperatorCreationException, CertificateEncodingException {
        var ours = id.matchesIssuer(new JcaX509CertificateHolder(issuing.certificate()),
                new JcaDigestCalculatorProviderBuilder().build());
        if (!ours || !revocations.knows(id.getSerialNumber())) return new UnknownStatus();
        return revocations.find(id.getSerialNumber())
                .<CertificateStatus>map(revoked -> new RevokedStatus(Date.from(revoked.at()), revoked.reason().code()))
                .orElse(CertificateStatus.GOOD);
    }

    private static OCSPResp malformed() {
        try {
            return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
        } catch (OCSPException e) {
            throw new IllegalStateException("An empty answer can be encoded", e);
        }
    }
}
