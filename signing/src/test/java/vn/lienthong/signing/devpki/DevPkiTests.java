package vn.lienthong.signing.devpki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.fixtures.MovableClock;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.keys.KeyState;
import vn.lienthong.signing.keys.SignOutcome;
import vn.lienthong.signing.keys.SignOutcome.PinRefusal;
import vn.lienthong.signing.timestamp.HttpTimestampAuthority;
import vn.lienthong.signing.timestamp.TimestampFault;
import vn.lienthong.signing.timestamp.TimestampProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DevPkiTests {

    private static final byte[] DIGEST = new byte[32];
    private static final char[] WRONG = "000000".toCharArray();

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-05T02:00:00Z"));

    @Test
    void keepsKeysAndAddressesOverARestart() {
        var first = open();
        var key = first.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);

        var second = open();

        assertThat(second.trustBundle().fingerprint()).isEqualTo(first.trustBundle().fingerprint());
        assertThat(second.timestampAddress()).isEqualTo(first.timestampAddress());
        assertThat(second.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), "another".toCharArray())).isEqualTo(key);
    }

    @Test
    void startsAnewWhenTheFirstStartWasKilled() throws IOException {
        var half = folder.resolve("authorities.part");
        Files.createDirectories(half);
        Files.writeString(half.resolve("root.key"), "half a key");
        Files.createDirectories(folder.resolve("keys/p-1.part"));

        var pki = open();

        assertThat(pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN).chain()).hasSize(3);
        assertThat(half).doesNotExist();
    }

    @Test
    void saysWhatToDoWhenItsFolderIsDamaged() throws IOException {
        open().close();
        Files.writeString(folder.resolve("authorities/root.pem"), "damaged");

        assertThatThrownBy(this::open).isInstanceOf(DevPkiFault.class).hasMessageContaining("delete the folder");
    }

    @Test
    void hidesItsKeysFromOtherUsers() throws IOException {
        open();

        assertThat(Files.getPosixFilePermissions(folder.resolve("authorities/root.key")).toString())
                .doesNotContain("GROUP", "OTHERS");
    }

    @Test
    void issuesANewKeyWhenTheOldOneWasRevoked() {
        var pki = open();
        var old = pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);

        pki.revoke(old.certificate(), RevocationReason.KEY_COMPROMISE);

        assertThat(pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN).certificate())
                .isNotEqualTo(old.certificate());
    }

    @Test
    void issuesANewKeyWhenTheOldOneHasExpired() {
        var pki = open();
        var old = pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);

        clock.forward(Duration.ofDays(731));

        assertThat(pki.issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN)).isNotEqualTo(old);
    }

    @Test
    void countsWrongPinsOverRestartsUntilTheKeyLocks() {
        var key = open().issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);

        assertThat(key.keySource(3).sign(DIGEST, WRONG)).isEqualTo(new SignOutcome.Refused(PinRefusal.WRONG_PIN, 2));
        assertThat(key.keySource(3).sign(DIGEST, WRONG)).isEqualTo(new SignOutcome.Refused(PinRefusal.WRONG_PIN, 1));
        assertThat(key.keySource(3).sign(DIGEST, WRONG)).isEqualTo(new SignOutcome.Refused(PinRefusal.LOCKED, 0));
        assertThat(key.keySource(3).probe()).isEqualTo(KeyState.LOCKED);
        assertThat(key.keySource(3).sign(DIGEST, SigningWorld.PIN))
                .isEqualTo(new SignOutcome.Refused(PinRefusal.LOCKED, 0));
    }

    @Test
    void forgetsWrongPinsAfterTheRightOne() {
        var source = open().issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN).keySource(3);
        source.sign(DIGEST, WRONG);
        source.sign(DIGEST, WRONG);

        assertThat(source.sign(DIGEST, SigningWorld.PIN)).isInstanceOf(SignOutcome.Signed.class);
        assertThat(source.sign(DIGEST, WRONG)).isEqualTo(new SignOutcome.Refused(PinRefusal.WRONG_PIN, 2));
    }

    @Test
    void isLockedWhenItsPinCounterIsTamperedWith() throws IOException {
        var key = open().issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);
        Files.writeString(key.pkcs12().resolveSibling("key.p12.attempts"), "none");

        assertThat(key.keySource(3).probe()).isEqualTo(KeyState.LOCKED);
    }

    @Test
    void saysThatAKeyIsGone() throws IOException {
        var key = open().issue(SigningWorld.person("p-1", "Nguyễn Văn An"), SigningWorld.PIN);
        Files.delete(key.pkcs12());

        assertThat(key.keySource(3).probe()).isEqualTo(KeyState.UNAVAILABLE);
    }

    @Test
    void refusesHoldersThatWouldLeaveTheFolder() {
        assertThatThrownBy(() -> SigningWorld.person("../p-1", "Nguyễn Văn An"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(open().find("../authorities")).isEmpty();
    }

    @Test
    void stopsAndStartsTheTimestampAuthorityOnItsOwn() {
        try (var pki = open()) {
            pki.start();
            var authority = new HttpTimestampAuthority(pki.timestampAddress(), Duration.ofSeconds(5));

            pki.timestampServer().stop();
            assertThat(pki.statusServer().isRunning()).isTrue();
            assertThat(authority.probe())
                    .isEqualTo(new TimestampProbe.Unavailable(TimestampFault.Kind.UNREACHABLE));

            pki.timestampServer().start();
            assertThat(authority.probe()).isEqualTo(new TimestampProbe.Available());
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (var first = open(); var second = open()) {
            first.start();

            assertThatThrownBy(second::start).isInstanceOf(DevPkiFault.class)
                    .hasMessageContaining(Integer.toString(first.statusServer().port()));
        }
    }

    @Test
    void givesTwoInstallationsTwoRoots(@TempDir Path other) {
        var stranger = DevPki.open(DevPkiSettings.in(other, "UBND tỉnh Khác"), Clock.systemUTC());

        assertThat(stranger.trustBundle().fingerprint()).isNotEqualTo(open().trustBundle().fingerprint());
    }

    private DevPki open() {
        return DevPki.open(DevPkiSettings.in(folder, "UBND tỉnh Thử Nghiệm"), clock);
    }
}
