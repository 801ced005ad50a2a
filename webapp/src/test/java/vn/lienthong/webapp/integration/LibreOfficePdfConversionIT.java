package vn.lienthong.webapp.integration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.content.PdfConversion;
import vn.lienthong.engine.content.PdfConversion.Reason;
import vn.lienthong.engine.content.PdfConversion.Result;
import vn.lienthong.engine.content.StoredContent;
import vn.lienthong.engine.content.TypeGate;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class LibreOfficePdfConversionIT {
    private static final String TEXT = "Ủy ban nhân dân xã Hướng Phùng đề nghị hỗ trợ kinh phí sửa chữa đường";
    private static final EngineContext ENGINE = new EngineContext();
    private static final DataSize MEMORY = DataSize.ofGigabytes(4);

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<Arguments> officeFiles() {
        return Stream.of(arguments(ContentType.DOCX, docx()), arguments(ContentType.ODT, odt()),
                arguments(ContentType.XLSX, xlsx()));
    }

    @ParameterizedTest
    @MethodSource("officeFiles")
    void makesPdfAWithTheSameWords(ContentType type, byte[] file) throws Exception {
        requireTool("soffice");
        requireTool("pdftotext");

        var result = conversion("soffice", Duration.ofMinutes(2)).convert(put(file), type);

        assertThat(result).isInstanceOf(Result.Converted.class);
        var pdf = ((Result.Converted) result).pdf();
        assertThat(ENGINE.get(TypeGate.class).check(pdf, "a.pdf")).isEqualTo(Outcome.done(ContentType.PDF));
        assertThat(text(pdf)).contains("Hướng Phùng").contains("kinh phí");
        assertThat(bytes(pdf)).containsPattern("pdfaid:part(>|=\")2").containsPattern("pdfaid:conformance(>|=\")B");
        assertThat(folder.resolve("office")).isEmptyDirectory();
    }

    @Test
    void isNotAvailableWithoutTheProgram() {
        assertThat(conversion("no-such-office", Duration.ofSeconds(5)).convert(put(docx()), ContentType.DOCX))
                .isEqualTo(new Result.NotAvailable());
    }

    @Test
    void convertsOfficeFilesOnly() {
        assertThat(conversion("soffice", Duration.ofSeconds(5)).convert(put(new byte[1]), ContentType.PNG))
                .isEqualTo(new Result.Failed(Reason.WRONG_TYPE));
    }

    @Test
    void endsAProgramThatDoesNotEnd() throws IOException {
        var marker = folder.resolve("lived");
        var stuck = script("sleep 30; touch " + marker);

        var result = conversion(stuck, Duration.ofSeconds(1)).convert(put(docx()), ContentType.DOCX);

        assertThat(result).isEqualTo(new Result.Failed(Reason.GAVE_UP));
        assertThat(marker).doesNotExist();
        assertThat(ProcessHandle.current().descendants().map(ProcessHandle::info).map(ProcessHandle.Info::commandLine))
                .noneMatch(line -> line.orElse("").contains("sleep 30"));
        assertThat(folder.resolve("office")).isEmptyDirectory();
    }

    @Test
    void believesNoProgramThatBringsSomethingElse() throws IOException {
        var liar = script("mkdir out; echo '<html>' > out/input.pdf");

        assertThat(conversion(liar, Duration.ofSeconds(5)).convert(put(docx()), ContentType.DOCX))
                .isEqualTo(new Result.Failed(Reason.NO_PDF));
        assertThat(conversion(script("exit 0"), Duration.ofSeconds(5)).convert(put(docx()), ContentType.DOCX))
                .isEqualTo(new Result.Failed(Reason.NO_PDF));
        assertThat(conversion(script("exit 3"), Duration.ofSeconds(5)).convert(put(docx()), ContentType.DOCX))
                .isEqualTo(new Result.Failed(Reason.GAVE_UP));
    }

    private PdfConversion conversion(String command, Duration time) {
        return new LibreOfficePdfConversion(ENGINE.get(ContentStore.class), folder.resolve("office"),
                new LibreOfficeProperties(command, time, MEMORY));
    }

    private String script(String body) throws IOException {
        var script = Files.createTempFile(folder, "office", ".sh");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }

    private static StoredContent put(byte[] file) {
        return ENGINE.get(ContentStore.class).put(new ByteArrayInputStream(file));
    }

    private static String bytes(StoredContent content) throws IOException {
        try (var in = ENGINE.get(ContentStore.class).open(content.id())) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String text(StoredContent pdf) throws IOException, InterruptedException {
        var file = folder.resolve("result.pdf");
        try (var in = ENGINE.get(ContentStore.class).open(pdf.id())) {
            Files.copy(in, file);
        }
        var process = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }

    private static void requireTool(String name) {
        var there = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, name)));
        if (!"required".equals(System.getProperty("lienthong.tools"))) Assumptions.assumeTrue(there, name);
        assertThat(there).as("%s is installed", name).isTrue();
    }

    private static byte[] docx() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("word/document.xml", "wordprocessingml.document"));
        parts.put("_rels/.rels", officeDocument("word/document.xml"));
        parts.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(TEXT));
        return zip(parts);
    }

    private static byte[] xlsx() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet").replace("</Types>", """
                <Override PartName="/xl/worksheets/sheet1.xml"
                 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""));
        parts.put("_rels/.rels", officeDocument("xl/workbook.xml"));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Kinh phi" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>%s</t></is></c></row></sheetData></worksheet>""".formatted(TEXT));
        return zip(parts);
    }

    private static byte[] odt() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.text");
        parts.put("content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>
                <office:text><text:p>%s</text:p></office:text></office:body></office:document-content>"""
                .formatted(TEXT));
        parts.put("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
                 manifest:version="1.3"><manifest:file-entry manifest:full-path="/"
                 manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry
                 manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>""");
        return zip(parts);
    }

    private static String types(String part, String kind) {
        return """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/%s"
                 ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>"""
                .formatted(part, kind);
    }

    private static String officeDocument(String target) {
        return relationships("officeDocument", target);
    }

    private static String relationships(String kind, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>
                """.formatted(kind, target);
    }

    private static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
