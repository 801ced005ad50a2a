package vn.lienthong.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.signing.devpki.RevocationReason;
import vn.lienthong.signing.fixtures.MovableClock;
import vn.lienthong.signing.fixtures.SamplePdf;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.fixtures.Tampering;
import vn.lienthong.signing.trust.TrustAnchor;
import vn.lienthong.signing.trust.TrustAnchors;
import vn.lienthong.signing.trust.TrustUsage;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said about documents that were issued as they should be, and about all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureValidationTests {

    private Path folder;
    private SigningWorld world;
    private Path issued;

    @BeforeAll
    void issueOneDocument(@TempDir Path shared) throws IOException {
        folder = shared;
        world = new SigningWorld(folder, Clock.systemUTC());
        issued = world.issued();
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Nested
    class AnIssuedDocument {

        @Test
        void passesWithBothSignaturesAlthoughNumberAndDateCameBetween() {
            var report = world.validate(issued);

            assertThat(report.verdict()).as("%s", report.signatures()).isEqualTo(Verdict.PASSED);
            assertThat(report.signatures()).extracting(SignatureReport::field)
                    .containsExactly(SamplePdf.SIGNATURE, SamplePdf.SEAL);
            assertThat(report.signatures()).extracting(SignatureReport::kind)
                    .containsExactly(SignatureKind.PERSONAL, SignatureKind.SEAL);
            assertThat(report.signatures()).extracting(SignatureReport::coversWholeFile).containsExactly(false, true);
        }

        @Test
        void tellsEverythingThatMustBeShown() {
            var seal = world.validate(issued).signatures().get(1);

            var signer = Objects.requireNonNull(seal.signer());
            assertThat(signer.name()).isEqualTo("UBND xã Bình Minh");
            assertThat(signer.agencyCode()).isEqualTo("H99.01.02");
            assertThat(signer.managingUnit()).isEqualTo("UBND xã Bình Minh");
            assertThat(signer.issuer()).isEqualTo("UBND tỉnh Thử Nghiệm - Development Issuing CA");
            assertThat(signer.validUntil()).isAfter(world.clock.instant());
            assertThat(seal.timestampedAt()).isBetween(Objects.requireNonNull(seal.claimedAt()).minusSeconds(1),
                    world.clock.instant());
        }

        @Test
        void namesTheFieldsFilledAfterThePersonalSignature() {
            var reasons = world.validate(issued).signatures().getFirst().reasons();

            assertThat(reasons).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo(ReasonCode.FIELDS_FILLED_LATER);
                assertThat(reason.arguments()).containsExactlyInAnyOrder(SamplePdf.NUMBER, SamplePdf.DATE);
            });
        }

        @Test
        void leavesTheReportOfTheStandardForTheArchive() {
            assertThat(world.validate(issued).etsiReport()).contains("ValidationReport").contains("total-passed");
        }

        @Test
        void leavesNoFilesInTheWorkFolder() throws IOException {
            world.validate(issued);

            assertThat(folder.resolve("work")).isEmptyDirectory();
        }
    }

    @Nested
    class ATamperedDocument {

        @Test
        void failsWhenOneByteIsAnother() throws IOException {
            var report = world.validate(Tampering.flippedByte(issued, world.newFile(), 1000));

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.signatures()).allSatisfy(
                    signature -> assertThat(signature.reasons()).contains(Reason.of(ReasonCode.CONTENT_CHANGED)));
        }

        @Test
        void failsWhenThePageIsOverwrittenAfterTheSeal() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(), Tampering::coverTheText),
                    ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenANoteIsAddedAfterTheSeal() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(), Tampering::addNote), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenTheNumberIsMovedOverThePage() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(), Tampering::moveNumber),
                    ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenTheNumberIsHidden() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(), Tampering::hideNumber),
                    ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenTheCatalogChanges() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(), Tampering::openAction),
                    ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenAFieldIsFilledAgainAfterTheSeal() throws IOException {
            var forged = SamplePdf.filled(issued, world.newFile(), Map.of(SamplePdf.NUMBER, "999"));

            assertForged(forged, ReasonCode.LOCKED_FIELD_CHANGED);
            assertForged(forged, ReasonCode.CONTENT_AFTER_LAST_SIGNATURE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n% nothing to see\n", "\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"})
        void failsWhenBytesFollowTheLastSignature(String tail) throws IOException {
            var report = world.validate(Tampering.appended(issued, world.newFile(), tail));

            assertThat(report.verdict()).isNotEqualTo(Verdict.PASSED);
        }

        @Test
        void failsWhenThePageIsOverwrittenBetweenSignatureAndSeal() throws IOException {
            var signed = world.signed(SamplePdf.prepared(world.newFile()));
            var forged = world.sealed(Tampering.revision(signed, world.newFile(), Tampering::coverTheText));

            var report = world.validate(forged);

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.signatures().getFirst().reasons()).extracting(Reason::code)
                    .contains(ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void failsWhenTheByteRangeSkipsMoreThanTheSignature() throws IOException {
            var text = Files.readString(issued, StandardCharsets.ISO_8859_1);
            var start = text.lastIndexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
            var length = text.indexOf(' ', start) - start;
            var shorter = Integer.toString(Integer.parseInt(text.substring(start, start + length)) - 10);
            var forged = text.substring(0, start) + shorter + text.substring(start + length);

            var report = world.validate(Files.writeString(world.newFile(), forged, StandardCharsets.ISO_8859_1));

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.mentions(ReasonCode.BYTE_RANGE_BROKEN)).isTrue();
        }

        private void assertForged(Path forged, ReasonCode code) {
            var report = world.validate(forged);

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.mentions(code)).as("%s", report.signatures()).isTrue();
        }
    }

    @Nested
    class TheCertificate {

        @Test
        void isOfAnUnknownAuthority(@TempDir Path elsewhere) {
            try (var stranger = new SigningWorld(elsewhere, Clock.systemUTC())) {
                var report = world.validate(issued, stranger.anchors());

                assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(report.mentions(ReasonCode.AUTHORITY_UNKNOWN)).isTrue();
            }
        }

        @Test
        void isTrustedWhenThePartnerWasImported(@TempDir Path elsewhere) throws IOException {
            try (var partner = new SigningWorld(elsewhere, Clock.systemUTC())) {
                var anchors = world.anchors().plus(partner.pki.trustBundle());

                assertThat(world.validate(partner.issued(), anchors).verdict()).isEqualTo(Verdict.PASSED);
            }
        }

        @Test
        void isTrustedForSignaturesOfTheDaysOfTrustOnly(@TempDir Path elsewhere) throws IOException {
            try (var partner = new SigningWorld(elsewhere, Clock.systemUTC())) {
                var now = partner.clock.instant();
                var anchor = partner.pki.trustAnchor();
                var signed = partner.issued();

                var ended = world.validate(signed, TrustAnchors.of(anchor.during(null, now.minusSeconds(60))));
                var early = world.validate(signed, TrustAnchors.of(anchor.during(now.plusSeconds(600), null)));
                var again = world.validate(signed, TrustAnchors.of(anchor.during(null, now.minusSeconds(60)),
                        anchor.during(now.minusSeconds(30), now.plusSeconds(600))));

                assertThat(List.of(ended, early)).allSatisfy(report -> {
                    assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                    assertThat(report.mentions(ReasonCode.AUTHORITY_NOT_TRUSTED_THEN)).isTrue();
                });
                assertThat(again.verdict()).isEqualTo(Verdict.PASSED);
                assertThat(again.signatures()).allMatch(one -> anchor.fingerprint().equals(one.authority()));
            }
        }

        @Test
        void isUsedForWhatItsAuthorityIsNotTrustedFor() {
            var anchor = world.pki.trustAnchor();
            var stampsOnly = TrustAnchors.of(new TrustAnchor("Only stamps", anchor.certificate(),
                    Map.of(TrustUsage.TIMESTAMP, Set.of())));

            var report = world.validate(issued, stampsOnly);

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.mentions(ReasonCode.AUTHORITY_NOT_FOR_THIS_USE)).isTrue();
        }

        @Test
        void wasRevokedBeforeTheSignature(@TempDir Path elsewhere) throws IOException {
            var clock = new MovableClock(Clock.systemUTC().instant().minus(Duration.ofHours(2)));
            try (var other = new SigningWorld(elsewhere, clock)) {
                other.pki.revoke(other.person.certificate(), RevocationReason.KEY_COMPROMISE);
                clock.forward(Duration.ofHours(1));
                var signed = other.signed(SamplePdf.prepared(other.newFile()));
                clock.forward(Duration.ofMinutes(1));

                var report = other.validate(signed);

                assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
                assertThat(report.mentions(ReasonCode.CERTIFICATE_REVOKED)).as("%s", report.signatures()).isTrue();
            }
        }

        @Test
        void wasRevokedAfterTheTimestampedSignature(@TempDir Path elsewhere) throws IOException {
            var clock = new MovableClock(Clock.systemUTC().instant().minus(Duration.ofHours(2)));
            try (var other = new SigningWorld(elsewhere, clock)) {
                var signed = other.signed(SamplePdf.prepared(other.newFile()));
                clock.forward(Duration.ofHours(1));
                other.pki.revoke(other.person.certificate(), RevocationReason.CESSATION_OF_OPERATION);
                clock.forward(Duration.ofMinutes(1));

                assertThat(other.validate(signed).verdict()).isEqualTo(Verdict.PASSED);
            }
        }

        @Test
        void expiredBeforeTheTimestamp(@TempDir Path elsewhere) throws IOException {
            var clock = new MovableClock(Clock.systemUTC().instant().minus(Duration.ofHours(2)));
            try (var other = new SigningWorld(elsewhere, clock, Duration.ofMinutes(10))) {
                var claimed = other.request(SignatureKind.PERSONAL, new Place.Field(SamplePdf.SIGNATURE),
                        other.person.keySource(3));
                var pdf = SamplePdf.prepared(other.newFile());
                clock.forward(Duration.ofHours(1));

                var report = other.validate(other.sign(pdf, claimed));

                assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(report.mentions(ReasonCode.CERTIFICATE_OUT_OF_DATE)).as("%s", report.signatures()).isTrue();
            }
        }
    }

    @Nested
    class TheStatusServer {

        @Test
        void isDownSoNobodyKnows(@TempDir Path elsewhere) throws IOException {
            try (var other = new SigningWorld(elsewhere, Clock.systemUTC())) {
                var document = other.issued();
                other.pki.statusServer().stop();

                var report = other.validate(document);

                assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(report.mentions(ReasonCode.REVOCATION_NOT_CHECKED)).as("%s", report.signatures()).isTrue();
            }
        }

        @Test
        void isAskedAgainOnlyWhenItsAnswersAreOld(@TempDir Path elsewhere) throws IOException {
            var clock = new MovableClock(Clock.systemUTC().instant().minus(Duration.ofHours(2)));
            try (var other = new SigningWorld(elsewhere, clock);
                    var validation = new SignatureValidation(elsewhere, ValidationLimits.standard(), clock)) {
                var document = other.issued();
                assertThat(validation.validate(document, other.anchors(), clock.instant()).verdict())
                        .isEqualTo(Verdict.PASSED);

                other.pki.statusServer().stop();
                clock.forward(Duration.ofSeconds(60));
                assertThat(validation.validate(document, other.anchors(), clock.instant()).verdict())
                        .isEqualTo(Verdict.PASSED);

                clock.forward(Duration.ofSeconds(90));
                assertThat(validation.validate(document, other.anchors(), clock.instant()).verdict())
                        .isEqualTo(Verdict.INDETERMINATE);
            }
        }
    }

    @Nested
    class AFileThatIsNone {

        @Test
        void isNotAPdf() throws IOException {
            var report = world.validate(Files.writeString(world.newFile(), "Hello"));

            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.reasons()).containsExactly(Reason.of(ReasonCode.NOT_A_PDF));
        }

        @Test
        void hasNoSignature() throws IOException {
            var report = world.validate(SamplePdf.prepared(world.newFile()));

            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.reasons()).containsExactly(Reason.of(ReasonCode.NO_SIGNATURE));
        }

        @ParameterizedTest
        @ValueSource(doubles = {0.05, 0.3, 0.6, 0.9, 0.98})
        void isCutOff(double share) throws IOException {
            var bytes = Files.readAllBytes(issued);
            var cut = Files.write(world.newFile(), Arrays.copyOf(bytes, (int) (bytes.length * share)));

            assertThat(world.validate(cut).verdict()).isNotEqualTo(Verdict.PASSED);
        }

        @Test
        void wantsAPassword() throws IOException {
            var locked = world.newFile();
            try (var document = Loader.loadPDF(issued.toFile())) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(locked.toFile());
            }

            assertThat(world.validate(locked).reasons()).containsExactly(Reason.of(ReasonCode.ENCRYPTED));
        }

        @Test
        void isTooLarge() {
            var limits = new ValidationLimits(1000, Duration.ofSeconds(5), 1, Duration.ofSeconds(1));
            try (var validation = new SignatureValidation(folder, limits, world.clock)) {
                var report = validation.validate(issued, world.anchors(), world.clock.instant());

                assertThat(report.reasons()).containsExactly(Reason.of(ReasonCode.TOO_LARGE, "1000"));
            }
        }

        @Test
        void takesTooLong() {
            var limits = new ValidationLimits(1 << 30, Duration.ofMillis(1), 1, Duration.ofSeconds(1));
            try (var validation = new SignatureValidation(folder.resolve("slow"), limits, world.clock)) {
                var report = validation.validate(issued, world.anchors(), world.clock.instant());

                assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(report.reasons()).extracting(Reason::code).containsExactly(ReasonCode.TIME_LIMIT);
            }
        }
    }
}
