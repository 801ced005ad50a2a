package vn.lienthong.signing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.devpki.RevocationReason;
import vn.lienthong.signing.fixtures.SigningWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs that others wrote judge what this module makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherJudgesIT {

    private Path folder;
    private SigningWorld world;
    private Path root;
    private Path issuing;
    private Path person;

    @BeforeAll
    void start(@TempDir Path shared) throws IOException, CertificateEncodingException {
        folder = shared;
        world = new SigningWorld(folder, Clock.systemUTC());
        person = pem("person.pem", world.person.chain().get(0));
        issuing = pem("issuing.pem", world.person.chain().get(1));
        root = pem("root.pem", world.person.chain().get(2));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void pdfsigFindsBothSignaturesValidAndTheSealOverTheWholeDocument() throws IOException, InterruptedException {
        var said = OutsideTools.run("pdfsig", world.issued());

        assertThat(said.text().split("Signature is Valid", -1)).as(said.text()).hasSize(3);
        assertThat(said.text()).contains("Not total document signed").contains("Total document signed");
        assertThat(said.text()).contains("ETSI.CAdES.detached").contains("Nguyễn Văn An");
    }

    @Test
    void qpdfFindsNothingWrong() throws IOException, InterruptedException {
        var said = OutsideTools.run("qpdf", "--check", world.issuedPlainly());

        assertThat(said.text()).contains("No syntax or stream encoding errors found").doesNotContain("WARNING");
    }

    /**
     * PDFBox writes a stream of cross references without an entry for itself (ISO 32000-1, 7.5.8.1 asks for one), so the
     * size it names is one more than qpdf counts. Readers do not mind; should it ever be mended, this test says so.
     */
    @Test
    void qpdfMissesOneEntryInStreamsOfCrossReferences() throws IOException, InterruptedException {
        var said = OutsideTools.run("qpdf", "--check", world.issued());

        assertThat(said.text().lines().filter(line -> line.contains("WARNING"))).singleElement()
                .asString()
                .contains("reported number of objects")
                .contains("is not one plus the highest object number");
        assertThat(said.text()).contains("operation succeeded with warnings");
    }

    @Test
    void opensslVerifiesTheChainAgainstTheRevocationLists() throws IOException, InterruptedException {
        var lists = Files.writeString(folder.resolve("crls.pem"), crl("issuing.crl") + crl("root.crl"));

        var said = OutsideTools.run("openssl", "verify", "-crl_check_all", "-CRLfile", lists, "-CAfile", root,
                "-untrusted", issuing, person);

        assertThat(said.text()).contains("person.pem: OK");
    }

    @Test
    void opensslAcceptsTheOcspAnswers() throws IOException, InterruptedException, CertificateEncodingException {
        var revoked = world.pki.issue(SigningWorld.person("p-revoked", "Trần Thị Bình"), SigningWorld.PIN);
        world.pki.revoke(revoked.certificate(), RevocationReason.KEY_COMPROMISE);

        assertThat(ocsp(person)).contains("Response verify OK").contains("person.pem: good");
        assertThat(ocsp(pem("revoked.pem", revoked.certificate()))).contains("Response verify OK")
                .contains("revoked.pem: revoked")
                .contains("keyCompromise");
    }

    @Test
    void opensslVerifiesATimestamp() throws IOException, InterruptedException {
        var digest = new byte[32];
        var token = Files.write(folder.resolve("token.der"), world.authority().stamp(digest));

        var said = OutsideTools.run("openssl", "ts", "-verify", "-digest", "00".repeat(32), "-in", token, "-token_in",
                "-CAfile", root, "-untrusted", issuing);

        assertThat(said.text()).contains("Verification: OK");
    }

    private String ocsp(Path certificate) throws IOException, InterruptedException {
        var chain = Files.writeString(folder.resolve("chain.pem"), Files.readString(issuing) + Files.readString(root));
        var address = "http://127.0.0.1:" + world.pki.statusServer().port() + "/ocsp";
        return OutsideTools.run("openssl", "ocsp", "-issuer", issuing, "-cert", certificate, "-url", address, "-CAfile",
                chain).text();
    }

    private String crl(String name) throws IOException, InterruptedException {
        var list = folder.resolve(name);
        try (var in = URI.create("http://127.0.0.1:" + world.pki.statusServer().port() + "/" + name)
                .toURL()
                .openStream()) {
            Files.write(list, in.readAllBytes());
        }
        return OutsideTools.run("openssl", "crl", "-inform", "DER", "-in", list).text();
    }

    private Path pem(String name, X509Certificate certificate) throws IOException, CertificateEncodingException {
        return Files.writeString(folder.resolve(name), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
    }
}
