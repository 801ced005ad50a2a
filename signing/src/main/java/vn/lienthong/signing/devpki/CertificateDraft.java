package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate in the making: extension by extension, signed at the end. */
final class CertificateDraft {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509v3CertificateBuilder builder;
    private final PublicKey subjectKey;

    CertificateDraft(X500Name issuer, X500Name subject, PublicKey subjectKey, Lifetime lifetime) {
        this.subjectKey = subjectKey;
        this.builder = new X509v3CertificateBuilder(issuer, new BigInteger(127, RANDOM).setBit(120),
                lifetime.notBefore(), lifetime.notAfter(), subject,
                SubjectPublicKeyInfo.getInstance(subjectKey.getEncoded()));
        with(Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(subjectKey));
    }

    CertificateDraft authority(int pathLength) {
        with(Extension.basicConstraints, true, new BasicConstraints(pathLength));
        return with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    CertificateDraft endEntity(int keyUsage) {
        with(Extension.basicConstraints, true, new BasicConstraints(false));
        return with(Extension.keyUsage, true, new KeyUsage(keyUsage));
    }

    CertificateDraft purpose(boolean critical, KeyPurposeId purpose) {
        return with(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purpose));
    }

    CertificateDraft policy(String oid) {
        var information = new PolicyInformation(new ASN1ObjectIdentifier(oid));
        return with(Extension.certificatePolicies, false, new CertificatePolicies(information));
    }

    CertificateDraft crlAt(URI address) {
        var name = new DistributionPointName(new GeneralNames(uri(address)));
        return with(Extension.cRLDistributionPoints, false,
                new CRLDistPoint(new DistributionPoint[]{new DistributionPoint(name, null, null)}));
    }

    CertificateDraft issuerAt(URI address) {
        return with(Extension.authorityInfoAccess, false,
                new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, uri(address)));
    }

    CertificateDraft issuerAndStatusAt(URI issuer, URI ocsp) {
        var descriptions = new AccessDescription[]{new AccessDescription(AccessDescription.id_ad_ocsp, uri(ocsp)),
                new AccessDescription(AccessDescription.id_ad_caIssuers, uri(issuer))};
        return with(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(descriptions));
    }

    CertificateDraft with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(oid, critical, value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException("The extension cannot be encoded: " + oid, e);
        }
    }

    X509Certificate signedBy(Authority issuer) {
        return sign(issuer.key(), issuer.certificate().getPublicKey());
    }

    X509Certificate selfSigned(PrivateKey key) {
        return sign(key, subjectKey);
    }

    private X509Certificate sign(PrivateKey key, PublicKey issuerKey) {
        with(Extension.authorityKeyIdentifier, false, extensions().createAuthorityKeyIdentifier(issuerKey));
        try {
            var signer = new JcaContentSignerBuilder(EllipticKeys.SIGNATURE).build(key);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("The certificate cannot be signed", e);
        }
    }

    private static GeneralName uri(URI address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
    }

    private static JcaX509ExtensionUtils extensions() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1 for key identifiers", e);
        }
    }
}
