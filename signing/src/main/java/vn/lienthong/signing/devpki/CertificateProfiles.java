package vn.lienthong.signing.devpki;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What each kind of certificate of the development PKI contains. */
final class CertificateProfiles {

    private static final KeyPurposeId DOCUMENT_SIGNING = KeyPurposeId
            .getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36")); // RFC 9336
    private static final Duration ROOT = Duration.ofDays(7300);
    private static final Duration ISSUING = Duration.ofDays(3650);
    private static final Duration SERVICE = Duration.ofDays(3600);

    private final Addresses addresses;

    CertificateProfiles(Addresses addresses) {
        this.addresses = addresses;
    }

    Authority root(String name, Instant now) {
        var keys = EllipticKeys.generate();
        var subject = service(name, "Development Root CA");
        var certificate = new CertificateDraft(subject, subject, keys.getPublic(), Lifetime.startingAt(now, ROOT))
                .authority(1)
                .selfSigned(keys.getPrivate());
        return new Authority(keys.getPrivate(), certificate);
    }

    Authority issuing(String name, Authority root, Instant now) {
        var keys = EllipticKeys.generate();
        var certificate = draft(root, service(name, "Development Issuing CA"), keys, Lifetime.startingAt(now, ISSUING))
                .authority(0)
                .crlAt(addresses.rootCrl())
                .issuerAt(addresses.rootCertificate())
                .signedBy(root);
        return new Authority(keys.getPrivate(), certificate);
    }

    Authority ocsp(String name, Authority issuing, Instant now) {
        var keys = EllipticKeys.generate();
        var certificate = draft(issuing, service(name, "OCSP"), keys, Lifetime.startingAt(now, SERVICE))
                .endEntity(KeyUsage.digitalSignature)
                .purpose(false, KeyPurposeId.id_kp_OCSPSigning)
                .with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE)
                .issuerAt(addresses.issuingCertificate())
                .signedBy(issuing);
        return new Authority(keys.getPrivate(), certificate);
    }

    Authority timestamp(String name, Authority issuing, Instant now) {
        var keys = EllipticKeys.generate();
        var certificate = draft(issuing, service(name, "Time-stamp Authority"), keys, Lifetime.startingAt(now, SERVICE))
                .endEntity(KeyUsage.digitalSignature)
                .purpose(true, KeyPurposeId.id_kp_timeStamping)
                .crlAt(addresses.issuingCrl())
                .issuerAndStatusAt(addresses.issuingCertificate(), addresses.ocsp())
                .signedBy(issuing);
        return new Authority(keys.getPrivate(), certificate);
    }

    X509Certificate holder(Holder holder, PublicKey key, Authority issuing, Lifetime lifetime) {
        var issuer = subjectOf(issuing);
        return new CertificateDraft(issuer, subject(holder), key, lifetime)
                .endEntity(KeyUsage.digitalSignature | KeyUsage.nonRepudiation)
                .purpose(false, DOCUMENT_SIGNING)
                .policy(switch (holder) {
                    case Holder.Person _ -> DevPolicies.PERSONAL;
                    case Holder.Agency _ -> DevPolicies.AGENCY_SEAL;
                })
                .crlAt(addresses.issuingCrl())
                .issuerAndStatusAt(addresses.issuingCertificate(), addresses.ocsp())
                .signedBy(issuing);
    }

    private static CertificateDraft draft(Authority issuer, X500Name subject, KeyPair keys, Lifetime lifetime) {
        return new CertificateDraft(subjectOf(issuer), subject, keys.getPublic(), lifetime);
    }

    private static X500Name subjectOf(Authority authority) {
        return X500Name.getInstance(authority.certificate().getSubjectX500Principal().getEncoded());
    }

    private static X500Name service(String name, String role) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name + " - " + role)
                .build();
    }

    private static X500Name subject(Holder holder) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, holder.agencyName())
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, holder.agencyCode());
        if (holder instanceof Holder.Person person) {
            if (!person.title().isBlank()) name.addRDN(BCStyle.T, person.title());
            name.addRDN(BCStyle.SERIALNUMBER, person.id());
        }
        return name.addRDN(BCStyle.CN, holder.name()).build();
    }
}
