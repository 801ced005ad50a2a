package vn.lienthong.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;

import vn.lienthong.signing.keys.SigningAlgorithm;

/** Translates a request into the parameters of the signing library; equal requests give equal parameters. */
final class DssParameters {

    /** Bytes kept for the signature: certificates and a time-stamp with a long chain fit. */
    static final int ROOM = 16 * 1024;

    private static final TimeZone LEGAL_TIME = TimeZone.getTimeZone("Asia/Ho_Chi_Minh");

    private DssParameters() {}

    static PAdESSignatureParameters of(Signer signer, Instant signingAt) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        var algorithm = dss(signer.algorithm());
        parameters.setDigestAlgorithm(algorithm.getDigestAlgorithm());
        parameters.setEncryptionAlgorithm(algorithm.getEncryptionAlgorithm());
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.setCertificateChain(signer.chain()
                .stream()
                .filter(certificate -> !isSelfIssued(certificate))
                .map(CertificateToken::new)
                .toList());
        parameters.bLevel().setSigningDate(Date.from(signingAt));
        parameters.setSigningTimeZone(LEGAL_TIME);
        parameters.setContentSize(ROOM);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        return parameters;
    }

    static PAdESSignatureParameters of(SigningRequest request, FieldFinder.Found found) {
        var parameters = of(request.signer(), request.signingAt());
        if (request.kind() == SignatureKind.PERSONAL) {
            // has effect only when the document bears no signature yet
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        switch (found) {
            case FieldFinder.Found.Existing(var name, var box) -> {
                var image = image(request.mark() == null ? MarkImage.nothing() : request.mark(), box);
                image.getFieldParameters().setFieldId(name);
                parameters.setImageParameters(image);
            }
            case FieldFinder.Found.Free _ when request.mark() != null
                    && request.place() instanceof Place.Rectangle box ->
                parameters.setImageParameters(image(request.mark(), box));
            case FieldFinder.Found.Free _,FieldFinder.Found.Unusable _ -> {
                // invisible: nothing to add
            }
        }
        return parameters;
    }

    static SignatureAlgorithm dss(SigningAlgorithm algorithm) {
        return switch (algorithm) {
            case ECDSA_SHA256 -> SignatureAlgorithm.ECDSA_SHA256;
            case ECDSA_SHA384 -> SignatureAlgorithm.ECDSA_SHA384;
            case RSA_PSS_SHA256 -> SignatureAlgorithm.RSA_SSA_PSS_SHA256_MGF1;
            case RSA_SHA256 -> SignatureAlgorithm.RSA_SHA256;
        };
    }

    private static SignatureImageParameters image(MarkImage mark, Place.Rectangle box) {
        var field = new SignatureFieldParameters();
        field.setPage(box.page());
        field.setOriginX(box.x());
        field.setOriginY(box.y());
        field.setWidth(box.width());
        field.setHeight(box.height());
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(mark.bytes(), "mark.png", MimeTypeEnum.PNG));
        image.setImageScaling(ImageScaling.ZOOM_AND_CENTER);
        image.setFieldParameters(field);
        return image;
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
