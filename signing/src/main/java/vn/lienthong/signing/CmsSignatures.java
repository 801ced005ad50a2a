package vn.lienthong.signing;

import java.util.HexFormat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;

import vn.lienthong.signing.keys.SignatureValue;
import vn.lienthong.signing.timestamp.TimestampAuthority;

/** Builds the signature container (CMS, RFC 5652) with its time-stamp. */
final class CmsSignatures {

    private final ExternalCMSService service;

    CmsSignatures(TimestampAuthority timestamps) {
        var verifier = new CommonCertificateVerifier(true);
        // validity is checked before the document is prepared, with the caller's clock and not the system's
        verifier.setAlertOnExpiredCertificate(null);
        verifier.setAlertOnNotYetValidCertificate(null);
        this.service = new ExternalCMSService(verifier);
        service.setTspSource(new StampSource(timestamps));
    }

    /** What the signer signs. */
    byte[] signedAttributes(byte[] documentDigest, PAdESSignatureParameters parameters) {
        var digest = new DSSMessageDigest(parameters.getDigestAlgorithm(), documentDigest);
        return service.getDataToSign(digest, parameters).getBytes();
    }

    /** The container, DER encoded, with a fresh time-stamp over the value. */
    byte[] container(ToBeSigned toBeSigned, SignatureValue value) {
        var parameters = DssParameters.of(toBeSigned.signer(), toBeSigned.signingAt());
        var digest = new DSSMessageDigest(parameters.getDigestAlgorithm(),
                HexFormat.of().parseHex(toBeSigned.documentDigest()));
        var signature = new eu.europa.esig.dss.model.SignatureValue(DssParameters.dss(value.algorithm()),
                value.bytes());
        return DSSUtils.toByteArray(service.signMessageDigest(digest, parameters, signature));
    }

    private record StampSource(TimestampAuthority authority) implements TSPSource {

        private static final long serialVersionUID = 1L;

        @Override
        public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
            if (algorithm != DigestAlgorithm.SHA256) throw new IllegalArgumentException("Stamps are made over SHA-256");
            return new TimestampBinary(authority.stamp(digest));
        }
    }
}
