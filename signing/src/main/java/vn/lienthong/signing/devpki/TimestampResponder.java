package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Makes time-stamps (RFC 3161). */
final class TimestampResponder {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier(
            "2.25.287136953104561924570168290573144852913");
    private static final Set<ASN1ObjectIdentifier> DIGESTS = Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384,
            TSPAlgorithms.SHA512);

    private final SecureRandom random = new SecureRandom();
    private final Authorities authorities;
    private final Clock clock;

    TimestampResponder(Authorities authorities, Clock clock) {
        this.authorities = authorities;
        this.clock = clock;
    }

    byte[] answer(byte[] request) throws IOException {
        try {
            var parsed = new TimeStampRequest(request);
            var responses = new TimeStampResponseGenerator(tokens(), DIGESTS);
            return responses.generate(parsed, new BigInteger(120, random), Date.from(clock.instant())).getEncoded();
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The time-stamp cannot be made", e);
        }
    }

    private TimeStampTokenGenerator tokens() throws OperatorCreationException, GeneralSecurityException, TSPException {
        var own = authorities.timestamp();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build(EllipticKeys.SIGNATURE, own.key(),
                own.certificate());
        var digest = new JcaDigestCalculatorProviderBuilder().build()
                .get(new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256"));
        var generator = new TimeStampTokenGenerator(signer, digest, POLICY);
        generator.setAccuracySeconds(1);
        generator.addCertificates(new JcaCertStore(List.of(own.certificate(), authorities.issuing().certificate())));
        return generator;
    }
}
