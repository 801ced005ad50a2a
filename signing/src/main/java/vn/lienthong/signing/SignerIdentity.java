package vn.lienthong.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/**
 * Who signed, read from the certificate; empty texts where it says nothing.
 *
 * @param name         the person or agency
 * @param agencyName   the organisation of the holder
 * @param agencyCode   code of the agency (organizationIdentifier), to be compared with the sender's
 * @param managingUnit the unit that manages the certificate for its holder
 * @param issuer       the certification authority
 */
public record SignerIdentity(String name, String agencyName, String agencyCode, String managingUnit, String issuer,
        Instant validFrom, Instant validUntil, X509Certificate certificate) {

    static SignerIdentity of(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        var organisation = text(subject, BCStyle.O);
        var unit = text(subject, BCStyle.OU);
        return new SignerIdentity(text(subject, BCStyle.CN), organisation,
                text(subject, BCStyle.ORGANIZATION_IDENTIFIER),
                unit.isEmpty() ? organisation : unit, issuerName(issuer), certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(), certificate);
    }

    private static String issuerName(X500Name issuer) {
        var name = text(issuer, BCStyle.CN);
        return name.isEmpty() ? text(issuer, BCStyle.O) : name;
    }

    private static String text(X500Name name, ASN1ObjectIdentifier attribute) {
        var values = name.getRDNs(attribute);
        return values.length == 0 ? "" : IETFUtils.valueToString(values[0].getFirst().getValue());
    }
}
