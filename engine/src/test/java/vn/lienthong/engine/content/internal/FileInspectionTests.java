package vn.lienthong.engine.content.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.content.Findings;
import vn.lienthong.engine.content.Flaw;
import vn.lienthong.engine.content.HostileFiles;
import vn.lienthong.engine.content.InspectionLimits;
import vn.lienthong.engine.content.SampleFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileInspectionTests {
    private static final InspectionLimits LIMITS = new InspectionLimits(1L << 30, 100, 1 << 20, 2000, 3, 100_000_000);

    static Stream<Arguments> properFiles() {
        return Stream.of(arguments("application/pdf", SampleFiles.pdf()),
                arguments("application/pdf", SampleFiles.modernPdf("")),
                arguments("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        SampleFiles.docx()),
                arguments("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SampleFiles.xlsx()),
                arguments(SampleFiles.ODT_TYPE, SampleFiles.odt()),
                arguments("image/jpeg", SampleFiles.image("jpg")),
                arguments("image/png", SampleFiles.image("png")),
                arguments("image/tiff", SampleFiles.image("tif")),
                arguments("application/xml", SampleFiles.xml()),
                arguments("application/zip", HostileFiles.zipWithProgram()));
    }

    @ParameterizedTest
    @MethodSource("properFiles")
    void knowsAProperFileByItsContent(String mediaType, byte[] file) throws IOException {
        var findings = inspect(file);

        assertThat(findings.mediaType()).isEqualTo(mediaType);
        assertThat(findings.flaws()).isEmpty();
    }

    static Stream<Arguments> hostileFiles() {
        return Stream.of(arguments(Flaw.EMPTY, new byte[0]),
                arguments(Flaw.ENCRYPTED, HostileFiles.encryptedPdf()),
                arguments(Flaw.ENCRYPTED, HostileFiles.encryptedPdfInDisguise()),
                arguments(Flaw.ENCRYPTED, HostileFiles.encryptedDocx()),
                arguments(Flaw.ENCRYPTED, HostileFiles.encryptedOdt()),
                arguments(Flaw.ENCRYPTED, HostileFiles.encryptedZip()),
                arguments(Flaw.MACROS, HostileFiles.macroDocx()),
                arguments(Flaw.MACROS, HostileFiles.macroEnabledTypeOnly()),
                arguments(Flaw.MACROS, HostileFiles.docxWith("xl/macrosheets/sheet1.xml", new byte[1])),
                arguments(Flaw.MACROS, HostileFiles.docxWith("Word/VBAPROJECT.BIN", new byte[1])),
                arguments(Flaw.MACROS, HostileFiles.docxWith("word/embeddings/in.docx", HostileFiles.macroDocx())),
                arguments(Flaw.MACROS, HostileFiles.templateFrom("http://evil.example/t.dotm")),
                arguments(Flaw.MACROS, HostileFiles.templateFrom("file://evil.example/share/t.dotm")),
                arguments(Flaw.MACROS, HostileFiles.templateFrom("\\\\evil.example\\share\\t.dotm")),
                arguments(Flaw.MACROS, HostileFiles.templateFrom("file:///\\\\evil.example\\share\\t.dotm")),
                arguments(Flaw.MACROS, HostileFiles.templateInDisguise()),
                arguments(Flaw.MACROS, HostileFiles.scriptedOdt()),
                arguments(Flaw.MACROS, HostileFiles.odtWith("content.xml",
                        SampleFiles.ascii("<a xlink:href=\"vnd.sun.star.script:Standard.M.Main\"/>"))),
                arguments(Flaw.MACROS, HostileFiles.odtWith("content.xml",
                        SampleFiles.ascii("<a xlink:href='vnd.sun.star.s&#99;ript:Standard.M.Main'/>"))),
                arguments(Flaw.MACROS, HostileFiles.oldWordWithMacros()),
                arguments(Flaw.BOMB, HostileFiles.ratioBomb(2)),
                arguments(Flaw.BOMB, HostileFiles.nestedBomb(4)),
                arguments(Flaw.BOMB, HostileFiles.manyEntries(2001)),
                arguments(Flaw.BOMB, HostileFiles.overlappingParts()),
                arguments(Flaw.BOMB, HostileFiles.lyingSize()),
                arguments(Flaw.BOMB, HostileFiles.hugePng()),
                arguments(Flaw.UNSAFE_PATHS, HostileFiles.pathTraversal()),
                arguments(Flaw.DAMAGED, HostileFiles.twoNames()),
                arguments(Flaw.DAMAGED, HostileFiles.flippedByte()),
                arguments(Flaw.DAMAGED, HostileFiles.docxWith("mimetype", SampleFiles.ascii(SampleFiles.ODT_TYPE))),
                arguments(Flaw.DAMAGED, SampleFiles.ascii("<?xml version=\"1.0\"?><a><b></a></b>    <c/>")),
                arguments(Flaw.DOCTYPE, HostileFiles.billionLaughs()),
                arguments(Flaw.DOCTYPE, HostileFiles.externalEntity()),
                arguments(Flaw.DOCTYPE, HostileFiles.docxWithDoctype()));
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void findsTheFlaw(Flaw flaw, byte[] file) throws IOException {
        assertThat(inspect(file).flaws()).contains(flaw);
    }

    @Test
    void takesALongDocumentFullOfQuotesForWhatItIs() throws IOException {
        assertThat(inspect(HostileFiles.longOdt()).flaws()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///C:\\Users\\hoa\\Normal.dotm", "C:\\Mẫu\\quyet-dinh.dotx", "Normal.dotm",
            "file:///home/hoa/mau.dotx"})
    void mindsNoTemplateOnTheMachine(String target) throws IOException {
        assertThat(inspect(HostileFiles.templateFrom(target)).flaws()).isEmpty();
    }

    static Stream<byte[]> filesWithAnEnd() {
        return Stream.of(SampleFiles.pdf(), SampleFiles.modernPdf(""), SampleFiles.docx(), SampleFiles.xlsx(),
                SampleFiles.odt(), SampleFiles.image("jpg"), SampleFiles.image("png"), SampleFiles.image("tif"),
                SampleFiles.xml());
    }

    @ParameterizedTest
    @MethodSource("filesWithAnEnd")
    void missesTheEnd(byte[] file) throws IOException {
        for (var part : new double[]{0.3, 0.5, 0.7, 0.9}) {
            assertThat(inspect(HostileFiles.cut(file, part)).flaws()).as("%s of it", part).contains(Flaw.TRUNCATED);
        }
    }

    /** Whatever the bytes are: an answer, no exception, no endless reading. */
    @ParameterizedTest
    @MethodSource("filesWithAnEnd")
    void bearsAnyDamage(byte[] file) throws IOException {
        for (int at = 0; at < file.length; at += Math.max(1, file.length / 100)) {
            var damaged = file.clone();
            damaged[at] ^= (byte) 0xFF;

            assertThat(inspect(damaged)).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 21, 22, 30, 64})
    void bearsStubs(int length) throws IOException {
        for (var file : filesWithAnEnd().toList()) {
            assertThat(inspect(Arrays.copyOf(file, length)).flaws()).isNotEqualTo(Set.of(Flaw.EMPTY));
        }
    }

    @Test
    void readsAKeyInAStringAsNoKey() throws IOException {
        assertThat(inspect(SampleFiles.pdf("/Note (the /Encrypt key) % /Encrypt\n")).flaws()).isEmpty();
    }

    @Test
    void namesWhatAnArchiveHolds() throws IOException {
        assertThat(inspect(HostileFiles.zipWithProgram()).innerExtensions()).containsExactly("exe");
    }

    @Test
    void knowsProgramsByTheirFirstBytes() throws IOException {
        assertThat(inspect(HostileFiles.windowsProgram()).mediaType()).isEqualTo("application/x-msdownload");
        assertThat(inspect(HostileFiles.linuxProgram()).mediaType()).isEqualTo("application/x-executable");
    }

    private static Findings inspect(byte[] file) throws IOException {
        return FileInspection.inspect(new Bytes(file), LIMITS);
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Bytes(byte[] file) implements ByteSource {
        @Override
        public long size() {
            return file.length;
        }

        @Override
        public InputStream open(long from, long length) {
            return new BoundedStream(new ByteArrayInputStream(file, (int) from, file.length), length);
        }
    }
}
