package vn.lienthong.signing.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Date;
import javax.imageio.ImageIO;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.validation.reports.Reports;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Signs the prepared fields and judges the result with the signature library itself, with keys of one test run. */
final class TestSigner {

    /** ETSI EN 319 412-1: such a certificate needs no revocation answer, so these tests need no responder. */
    private static final ASN1ObjectIdentifier VALIDITY_ASSURED_SHORT_TERM = new ASN1ObjectIdentifier(
            "0.4.0.194121.2.1");

    private final X509Certificate authority;

    private final KSPrivateKeyEntry person;

    TestSigner() throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var authorityKeys = generator.generateKeyPair();
        var personKeys = generator.generateKeyPair();
        authority = certificate("CN=Test authority", authorityKeys, "CN=Test authority", authorityKeys.getPrivate(),
                true);
        var leaf = certificate("CN=Nguyễn Văn Hòa", personKeys, "CN=Test authority", authorityKeys.getPrivate(), false);
        person = new KSPrivateKeyEntry("person", new KeyStore.PrivateKeyEntry(personKeys.getPrivate(),
                new X509Certificate[]{leaf, authority}));
    }

    Path certify(Path source, Path target) throws IOException {
        return sign(source, Fields.SIGNATURE, CertificationPermission.MINIMAL_CHANGES_PERMITTED, target);
    }

    Path seal(Path source, Path target) throws IOException {
        return sign(source, Fields.SEAL, null, target);
    }

    private Path sign(Path source, String field, @Nullable CertificationPermission permission, Path target)
            throws IOException {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(person.getCertificate());
        parameters.setCertificateChain(person.getCertificateChain());
        parameters.getImageParameters().getFieldParameters().setFieldId(field);
        parameters.getImageParameters().setImage(new InMemoryDocument(mark(), "mark.png"));
        if (permission != null) parameters.setPermission(permission);
        var service = new PAdESService(verifier());
        var document = new FileDocument(source.toFile());
        var value = signed(service.getDataToSign(document, parameters).getBytes());
        service.signDocument(document, parameters, value).save(target.toString());
        return target;
    }

    private static byte[] mark() throws IOException {
        var picture = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 60; i++) picture.setRGB(i, i, 0xFF_00_00_FF);
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private SignatureValue signed(byte[] content) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(person.getPrivateKey());
            signature.update(content);
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    Reports judge(Path file) {
        var validator = new PDFDocumentValidator(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier());
        return validator.validateDocument();
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    private static X509Certificate certificate(String subject, KeyPair keys, String issuer, PrivateKey signer,
            boolean isAuthority) throws GeneralSecurityException, OperatorCreationException, IOException {
        var day = 86_400_000L;
        var start = System.nanoTime();
        var now = new Date();
        var builder = new JcaX509v3CertificateBuilder(new X500Name(issuer), BigInteger.valueOf(Math.abs(start)),
                new Date(now.getTime() - day), new Date(now.getTime() + day), new X500Name(subject), keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(Extension.keyUsage, true,
                new KeyUsage(isAuthority ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation | KeyUsage.digitalSignature));
        if (!isAuthority) builder.addExtension(VALIDITY_ASSURED_SHORT_TERM, false, DERNull.INSTANCE);
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(signer)));
    }
}
