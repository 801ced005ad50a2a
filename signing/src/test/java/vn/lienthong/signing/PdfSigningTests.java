package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.signing.fixtures.SamplePdf;
import vn.lienthong.signing.fixtures.SigningWorld;
import vn.lienthong.signing.keys.SignOutcome;
import vn.lienthong.signing.keys.SignatureValue;
import vn.lienthong.signing.pdf.Box;
import vn.lienthong.signing.pdf.FieldPlacements;
import vn.lienthong.signing.pdf.PdfLimits;
import vn.lienthong.signing.pdf.Placement;
import vn.lienthong.signing.pdf.PreparePdf;
import vn.lienthong.signing.pdf.TextField;
import vn.lienthong.signing.timestamp.TimestampFault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Three steps from a document to a signed one, and what can go wrong at each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PdfSigningTests {

    private static final Place SIGNATURE = new Place.Field(SamplePdf.SIGNATURE);
    private static final Place SEAL = new Place.Field(SamplePdf.SEAL);

    private SigningWorld world;

    @BeforeAll
    void start(@TempDir Path folder) {
        world = new SigningWorld(folder, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void onlyAddsBytesToTheOriginal() throws IOException {
        var original = SamplePdf.prepared(world.newFile());
        var before = Files.readAllBytes(original);

        var signed = Files.readAllBytes(world.signed(original));

        assertThat(Files.readAllBytes(original)).isEqualTo(before);
        assertThat(Arrays.copyOf(signed, before.length)).isEqualTo(before);
    }

    @Test
    void sealsAnAttachmentInARectangle() throws IOException {
        var sealed = world.sign(SamplePdf.plain(world.newFile()), SignatureKind.SEAL,
                new Place.Rectangle(1, 400, 20, 150, 60), world.agency);

        assertThat(world.validate(sealed).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void sealsAnAttachmentInvisibly() throws IOException {
        var sealed = world.sign(SamplePdf.plain(world.newFile()), SignatureKind.SEAL, new Place.Invisible(),
                world.agency);

        assertThat(world.validate(sealed).verdict()).isEqualTo(Verdict.PASSED);
    }

    /** In points from the upper left; the size of a mark must not look changed by how its place is counted. */
    @ParameterizedTest
    @CsvSource({"308.409449, 425.480315", "290.1, 190.07", "333.333, 101.7", "77.00001, 612.34567"})
    void isJudgedValidWhereverTheSealLies(double left, double top) throws IOException {
        var signature = new Placement(1, new Box(360.8504, 441.3543, 149.95276, 70.01575));
        var number = new TextField(new Placement(1, new Box(110, 88, 36, 17)), 13, TextField.Alignment.CENTRE, false);
        var date = new TextField(new Placement(1, new Box(375, 88, 180, 17)), 13, TextField.Alignment.LEFT, true);
        var seal = new Placement(1, new Box(left, top, 102.047244, 102.047244));
        var prepared = world.newFile();
        new PreparePdf(new PdfLimits(Duration.ofSeconds(60), 10, 64L << 20))
                .prepare(SamplePdf.plain(world.newFile()), new FieldPlacements(signature, number, date, seal),
                        prepared);

        var report = world.validate(world.sealed(world.signed(prepared)));

        assertThat(report.verdict()).as("%s", report.signatures().getFirst().reasons()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void signsAFieldWithoutAMark() throws IOException {
        var source = world.person.keySource(3);
        var request = new SigningRequest(SignatureKind.PERSONAL, SIGNATURE, null, Signer.of(source),
                world.clock.instant());

        var signed = world.sign(SamplePdf.prepared(world.newFile()), request);

        assertThat(world.validate(world.sealed(signed)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void addsAPersonalSignatureToADocumentSignedElsewhere() throws IOException {
        var outside = world.sign(SamplePdf.plain(world.newFile()), SignatureKind.PERSONAL, new Place.Invisible(),
                world.person);

        var signed = world.sign(outside, SignatureKind.PERSONAL, new Place.Rectangle(1, 300, 500, 150, 60),
                world.person);

        var report = world.validate(signed);
        assertThat(report.signatures()).hasSize(2);
        assertThat(report.verdict()).as("%s", report.signatures().getFirst().reasons()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void refusesAnotherSignatureAfterTheSeal() throws IOException {
        var sealed = world.sign(SamplePdf.plain(world.newFile()), SignatureKind.SEAL, new Place.Invisible(),
                world.agency);

        assertThat(prepare(sealed, SignatureKind.PERSONAL, new Place.Invisible()))
                .isEqualTo(refused(PrepareOutcome.Why.CHANGES_FORBIDDEN));
        assertThat(EarlierSignatures.permitNoOther(sealed)).isTrue();
        assertThat(EarlierSignatures.permitNoOther(world.signed(SamplePdf.prepared(world.newFile())))).isFalse();
        assertThat(EarlierSignatures.permitNoOther(world.issued())).isTrue();
        assertThat(EarlierSignatures.permitNoOther(Files.writeString(world.newFile(), "%PDF-1.7 cut"))).isFalse();
    }

    @Test
    void refusesAFieldThatIsSignedOrMissing() throws IOException {
        var signed = world.signed(SamplePdf.prepared(world.newFile()));

        assertThat(prepare(signed, SignatureKind.PERSONAL, SIGNATURE))
                .isEqualTo(refused(PrepareOutcome.Why.FIELD_ALREADY_SIGNED));
        assertThat(prepare(SamplePdf.plain(world.newFile()), SignatureKind.SEAL, SEAL))
                .isEqualTo(refused(PrepareOutcome.Why.NO_SUCH_FIELD));
    }

    @Test
    void refusesAPlaceWhereALinkLies() throws IOException {
        var linked = SamplePdf.linked(world.newFile(), 400, 20, 150, 60);

        assertThat(prepare(linked, SignatureKind.SEAL, new Place.Rectangle(1, 420, 30, 150, 14)))
                .isEqualTo(refused(PrepareOutcome.Why.PLACE_TAKEN));
    }

    @Test
    void refusesWhatIsNoPdf() throws IOException {
        var text = Files.writeString(world.newFile(), "not a document");

        assertThat(prepare(text, SignatureKind.PERSONAL, SIGNATURE)).isEqualTo(refused(PrepareOutcome.Why.NOT_A_PDF));
    }

    @Test
    void refusesACertificateThatIsNotValidThen() throws IOException {
        var pdf = SamplePdf.prepared(world.newFile());
        var late = new SigningRequest(SignatureKind.PERSONAL, SIGNATURE, null, Signer.of(world.person.keySource(3)),
                world.clock.instant().plus(Duration.ofDays(3000)));

        assertThat(world.signing.prepare(pdf, late)).isEqualTo(refused(PrepareOutcome.Why.CERTIFICATE_OUT_OF_DATE));
    }

    @Test
    void refusesTheCertificateOfAnAuthority() throws IOException {
        var authority = world.person.chain().get(1);
        var request = new SigningRequest(SignatureKind.PERSONAL, SIGNATURE, null,
                new Signer(List.of(authority), world.person.keySource(3).algorithm()), world.clock.instant());

        assertThat(world.signing.prepare(SamplePdf.prepared(world.newFile()), request))
                .isEqualTo(refused(PrepareOutcome.Why.CERTIFICATE_NOT_FOR_SIGNING));
    }

    @Test
    void embedsLaterWhenTheTimestampAuthorityWasDown() throws IOException {
        var toBeSigned = prepared();
        var value = value(toBeSigned);
        var target = world.newFile();

        world.pki.timestampServer().stop();
        assertThatThrownBy(() -> world.signing.embed(toBeSigned, value, target))
                .isInstanceOfSatisfying(TimestampFault.class, fault -> assertThat(fault.kind())
                        .isEqualTo(TimestampFault.Kind.UNREACHABLE));
        assertThat(target).doesNotExist();
        world.pki.timestampServer().start();

        assertThat(world.signing.embed(toBeSigned, value, target)).isEqualTo(new EmbedOutcome.Embedded(target));
        assertThat(world.validate(target).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void embedsWithoutAnythingButTheToBeSigned(@TempDir Path elsewhere) throws IOException {
        var toBeSigned = prepared();
        var value = value(toBeSigned);
        var restarted = new PdfSigning(elsewhere, world.authority());

        var outcome = restarted.embed(toBeSigned, value, world.newFile());

        assertThat(outcome).isInstanceOf(EmbedOutcome.Embedded.class);
    }

    @Test
    void refusesAValueOfAnotherKeyOrDocument() throws IOException {
        var toBeSigned = prepared();
        var other = prepared();
        var foreign = ((SignOutcome.Signed) world.agency.keySource(3).sign(toBeSigned.digest(), SigningWorld.PIN))
                .value();

        assertThat(world.signing.embed(toBeSigned, foreign, world.newFile())).isEqualTo(doesNotFit());
        assertThat(world.signing.embed(toBeSigned, value(other), world.newFile())).isEqualTo(doesNotFit());
        assertThat(world.signing.embed(toBeSigned, SignatureValue.of(foreign.algorithm(), new byte[]{1, 2, 3}),
                world.newFile())).isEqualTo(doesNotFit());
    }

    @Test
    void refusesAPreparedFileThatIsGoneOrChanged() throws IOException {
        var toBeSigned = prepared();
        var value = value(toBeSigned);
        var bytes = Files.readAllBytes(toBeSigned.prepared());
        bytes[100] ^= 1;
        Files.write(toBeSigned.prepared(), bytes);

        assertThat(world.signing.embed(toBeSigned, value, world.newFile())).isEqualTo(gone());

        world.signing.discard(toBeSigned);
        assertThat(world.signing.embed(toBeSigned, value, world.newFile())).isEqualTo(gone());
    }

    private ToBeSigned prepared() throws IOException {
        var outcome = prepare(SamplePdf.prepared(world.newFile()), SignatureKind.PERSONAL, SIGNATURE);
        return ((PrepareOutcome.Prepared) outcome).toBeSigned();
    }

    private SignatureValue value(ToBeSigned toBeSigned) {
        return ((SignOutcome.Signed) world.person.keySource(3).sign(toBeSigned.digest(), SigningWorld.PIN)).value();
    }

    private PrepareOutcome prepare(Path pdf, SignatureKind kind, Place place) {
        return world.signing.prepare(pdf, world.request(kind, place, world.person.keySource(3)));
    }

    private static PrepareOutcome refused(PrepareOutcome.Why why) {
        return new PrepareOutcome.Refused(why);
    }

    private static EmbedOutcome doesNotFit() {
        return new EmbedOutcome.Refused(EmbedOutcome.Why.VALUE_DOES_NOT_FIT);
    }

    private static EmbedOutcome gone() {
        return new EmbedOutcome.Refused(EmbedOutcome.Why.PREPARATION_GONE);
    }
}
