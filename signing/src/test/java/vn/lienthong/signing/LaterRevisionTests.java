package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.fixtures.SamplePdf;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.fixtures.StampRevision;
import vn.lienthong.signing.fixtures.Tampering;

import static org.assertj.core.api.Assertions.assertThat;

/** What may follow the last signature of a document, and what shows something that nobody signed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterRevisionTests {

    private SigningWorld world;
    private Path issued;
    private Path signed;

    @BeforeAll
    void issueDocuments(@TempDir Path shared) throws IOException {
        world = new SigningWorld(shared, Clock.systemUTC());
        issued = world.issued();
        signed = world.signed(SamplePdf.prepared(world.newFile()));
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Nested
    class ATimestampOverTheDocument {

        @Test
        void harmsNoSealThatLocksEveryField() throws IOException {
            var report = world.validate(stamped(issued, StampRevision.HONEST));

            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.PASSED);
            assertThat(report.signatures()).extracting(SignatureReport::coversWholeFile).containsExactly(false, false);
        }

        @Test
        void mayFollowAnother() throws IOException {
            var twice = stamped(stamped(issued, StampRevision.HONEST), StampRevision.HONEST);

            assertThat(world.validate(twice).verdict()).isEqualTo(Verdict.PASSED);
        }

        @Test
        void mayStandBetweenSignatureAndSeal() throws IOException {
            var sealed = world.sealed(stamped(signed, StampRevision.HONEST));

            assertThat(world.validate(sealed).verdict()).isEqualTo(Verdict.PASSED);
        }

        @Test
        void isForgedWhenItCoversThePage() throws IOException {
            assertForged(stamped(signed, (document, field) -> Tampering.drawOver(document,
                    field.getWidgets().getFirst())), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenItCoversThePageWithoutAName() throws IOException {
            var forged = stamped(issued, (document, field) -> {
                field.getCOSObject().removeItem(COSName.T);
                Tampering.drawOver(document, field.getWidgets().getFirst());
            });

            assertForged(forged, ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenItBringsAnAction() throws IOException {
            var forged = stamped(signed, (_, field) -> field.getCOSObject()
                    .setItem(COSName.AA, new COSDictionary()));

            assertForged(forged, ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void provesNothingWhenItsAuthorityIsUnknown(@TempDir Path elsewhere) throws IOException {
            try (var stranger = new SigningWorld(elsewhere, Clock.systemUTC())) {
                var report = world.validate(StampRevision.of(issued, world.newFile(), stranger.authority()::stamp,
                        StampRevision.HONEST));

                assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(report.reasons()).extracting(Reason::code)
                        .containsExactly(ReasonCode.DOCUMENT_STAMP_NOT_PROVEN);
            }
        }

        @Test
        void isWorthNothingWhenItIsOfAnotherDocument() throws IOException {
            var report = world.validate(StampRevision.of(issued, world.newFile(),
                    _ -> world.authority().stamp(new byte[32]), StampRevision.HONEST));

            assertThat(report.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(report.reasons()).extracting(Reason::code).containsExactly(ReasonCode.DOCUMENT_STAMP_BROKEN);
        }
    }

    @Nested
    class ASignatureField {

        @Test
        void isForgedWhenItCoversThePageUnsigned() throws IOException {
            assertForged(Tampering.revision(signed, world.newFile(),
                    document -> Tampering.addFieldOverThePage(document, "later")), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenItCoversThePageUnsignedAndWithoutAName() throws IOException {
            assertForged(Tampering.revision(issued, world.newFile(),
                    document -> Tampering.addFieldOverThePage(document, null)), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenThePlaceOfTheSealIsDrawnInsteadOfSealed() throws IOException {
            assertForged(Tampering.revision(signed, world.newFile(),
                    document -> Tampering.draw(document, Tampering.widget(document, SamplePdf.SEAL))),
                    ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenItsMarkIsRepeatedOnAnotherPage() throws IOException {
            assertForged(Tampering.revision(signed, world.newFile(),
                    document -> Tampering.repeatMark(document, SamplePdf.SIGNATURE)), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void isForgedWhenTheMarkOfItsWidgetChanges() throws IOException {
            var document = world.sign(SamplePdf.withWidgetApart(world.newFile()), SignatureKind.PERSONAL,
                    new Place.Field("apart"), world.person);

            assertThat(world.validate(document).verdict()).isEqualTo(Verdict.PASSED);
            assertForged(Tampering.revision(document, world.newFile(),
                    open -> Tampering.draw(open, Tampering.widget(open, "apart"))), ReasonCode.FORBIDDEN_CHANGE);
        }

        @Test
        void mayBeAddedToSignWithAMark() {
            var place = new Place.Rectangle(1, 100, 300, 120, 60);
            var twice = world.sign(signed, SignatureKind.SEAL, place, world.agency);

            var report = world.validate(twice);

            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.PASSED);
            assertThat(report.signatures()).hasSize(2);
        }
    }

    private Path stamped(Path file, StampRevision.Field change) throws IOException {
        return StampRevision.of(file, world.newFile(), world.authority()::stamp, change);
    }

    private void assertForged(Path forged, ReasonCode code) {
        var report = world.validate(forged);

        assertThat(report.verdict()).as("%s", report.signatures()).isEqualTo(Verdict.FAILED);
        assertThat(report.mentions(code)).as("%s", report.signatures()).isTrue();
    }
}
