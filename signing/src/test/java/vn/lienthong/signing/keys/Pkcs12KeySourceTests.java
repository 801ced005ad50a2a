package vn.lienthong.signing.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Pkcs12KeySourceTests {

    private static final char[] PIN = "1357".toCharArray();
    private static final byte[] MESSAGE = "Quyết định".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA, 2048, RSA_PSS_SHA256", "EC, 256, ECDSA_SHA256", "EC, 384, ECDSA_SHA384"})
    void signsWithEachKindOfKey(String kind, int size, SigningAlgorithm expected) throws Exception {
        var source = source(kind, size);

        var outcome = source.sign(digest(source), PIN);

        assertThat(source.algorithm()).isEqualTo(expected);
        assertThat(outcome).isInstanceOfSatisfying(SignOutcome.Signed.class, signed -> {
            assertThat(signed.value().isBy(source.certificateChain().getFirst(), MESSAGE)).isTrue();
            assertThat(signed.value().isBy(source.certificateChain().getFirst(), new byte[]{1})).isFalse();
        });
    }

    @Test
    void faultsOnADamagedFile() throws Exception {
        var source = source("EC", 256);
        Files.write(folder.resolve("key.p12"), new byte[]{1, 2, 3});

        assertThatThrownBy(() -> source.sign(digest(source), PIN)).isInstanceOf(KeyFault.class);
    }

    @Test
    void countsAnAttemptBeforeItIsMade() throws Exception {
        var source = source("EC", 256);
        Files.write(folder.resolve("key.p12"), new byte[]{1, 2, 3});

        assertThatThrownBy(() -> source.sign(digest(source), PIN)).isInstanceOf(KeyFault.class);

        assertThat(folder.resolve("key.p12.attempts")).hasContent("1");
    }

    @Test
    void signsAgainOnceSomebodyHasUnlockedIt() throws Exception {
        var source = source("EC", 256);
        while (source.probe() != KeyState.LOCKED)
            source.sign(digest(source), "0000".toCharArray());
        var locked = source.sign(digest(source), PIN);

        source.unlock();

        assertThat(locked).isEqualTo(new SignOutcome.Refused(SignOutcome.PinRefusal.LOCKED, 0));
        assertThat(source.sign(digest(source), PIN)).isInstanceOf(SignOutcome.Signed.class);
        assertThat(source.probe()).isEqualTo(KeyState.READY);
    }

    private KeySource source(String kind, int size)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Test");
        var builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")), Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256with" + (kind.equals("EC") ? "ECDSA" : "RSA"))
                .build(pair.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("k", pair.getPrivate(), PIN, new X509Certificate[]{certificate});
        try (var out = Files.newOutputStream(folder.resolve("key.p12"))) {
            store.store(out, PIN);
        }
        return new Pkcs12KeySource(folder.resolve("key.p12"), List.of(certificate), 3);
    }

    private static byte[] digest(KeySource source) throws GeneralSecurityException {
        return MessageDigest.getInstance(source.algorithm().digestName()).digest(MESSAGE);
    }
}
