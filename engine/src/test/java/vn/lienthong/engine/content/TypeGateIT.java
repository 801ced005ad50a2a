package vn.lienthong.engine.content;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.TestClock;
import vn.lienthong.engine.shared.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class TypeGateIT {
    private static final EngineContext ENGINE = new EngineContext();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<Arguments> properFiles() {
        return Stream.of(arguments(ContentType.PDF, "tờ trình.pdf", SampleFiles.pdf()),
                arguments(ContentType.DOCX, "dự thảo.DOCX", SampleFiles.docx()),
                arguments(ContentType.XLSX, "bảng.xlsx", SampleFiles.xlsx()),
                arguments(ContentType.ODT, "a.b.odt", SampleFiles.odt()),
                arguments(ContentType.JPEG, "ảnh.jpg", SampleFiles.image("jpg")),
                arguments(ContentType.JPEG, "ảnh.jpeg", SampleFiles.image("jpg")),
                arguments(ContentType.PNG, "ảnh.png", SampleFiles.image("png")),
                arguments(ContentType.TIFF, "bản quét.tif", SampleFiles.image("tif")),
                arguments(ContentType.XML, "dữ liệu.xml", SampleFiles.xml()));
    }

    @ParameterizedTest
    @MethodSource("properFiles")
    void letsProperFilesIn(ContentType type, String name, byte[] file) {
        assertThat(check(file, name)).isEqualTo(Outcome.done(type));
    }

    static Stream<Arguments> refusedFiles() {
        return Stream.of(arguments(ContentRefusal.CONTENT_EMPTY, "a.pdf", new byte[0]),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.pdf", SampleFiles.docx()),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.docx", SampleFiles.pdf()),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.docx", SampleFiles.xlsx()),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.pdf", HostileFiles.windowsProgram()),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.png", SampleFiles.image("jpg")),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.docx", HostileFiles.compound(4096)),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.docx", HostileFiles.zipWithProgram()),
                arguments(ContentRefusal.CONTENT_LYING_EXTENSION, "a.xml",
                        SampleFiles.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script></svg>")),
                arguments(ContentRefusal.CONTENT_NAME_WITHOUT_EXTENSION, "văn bản", SampleFiles.pdf()),
                arguments(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "a.exe", HostileFiles.windowsProgram()),
                arguments(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "a.zip", HostileFiles.zipWithProgram()),
                arguments(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "a.html", SampleFiles.ascii("<html></html>")),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.pdf", HostileFiles.cut(SampleFiles.pdf(), 0.8)),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.docx", HostileFiles.cut(SampleFiles.docx(), 0.8)),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.jpg", HostileFiles.cut(SampleFiles.image("jpg"), 0.8)),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.png", HostileFiles.cut(SampleFiles.image("png"), 0.8)),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.tif", HostileFiles.cut(SampleFiles.image("tif"), 0.8)),
                arguments(ContentRefusal.CONTENT_TRUNCATED, "a.xml", HostileFiles.cut(SampleFiles.xml(), 0.8)),
                arguments(ContentRefusal.CONTENT_ENCRYPTED, "a.pdf", HostileFiles.encryptedPdf()),
                arguments(ContentRefusal.CONTENT_ENCRYPTED, "a.docx", HostileFiles.encryptedDocx()),
                arguments(ContentRefusal.CONTENT_ENCRYPTED, "a.odt", HostileFiles.encryptedOdt()),
                arguments(ContentRefusal.CONTENT_HAS_MACROS, "a.docx", HostileFiles.macroDocx()),
                arguments(ContentRefusal.CONTENT_HAS_MACROS, "a.docm", HostileFiles.macroEnabledTypeOnly()),
                arguments(ContentRefusal.CONTENT_HAS_MACROS, "a.odt", HostileFiles.scriptedOdt()),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.docx", HostileFiles.ratioBomb(40)),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.docx", HostileFiles.nestedBomb(5)),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.docx", HostileFiles.manyEntries(20_001)),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.docx", HostileFiles.overlappingParts()),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.docx", HostileFiles.lyingSize()),
                arguments(ContentRefusal.CONTENT_IS_BOMB, "a.png", HostileFiles.hugePng()),
                arguments(ContentRefusal.CONTENT_UNSAFE_PATHS, "a.docx", HostileFiles.pathTraversal()),
                arguments(ContentRefusal.CONTENT_DAMAGED, "a.docx", HostileFiles.twoNames()),
                arguments(ContentRefusal.CONTENT_DAMAGED, "a.docx", HostileFiles.flippedByte()),
                arguments(ContentRefusal.CONTENT_HAS_DOCTYPE, "a.xml", HostileFiles.billionLaughs()),
                arguments(ContentRefusal.CONTENT_HAS_DOCTYPE, "a.xml", HostileFiles.externalEntity()));
    }

    @ParameterizedTest
    @MethodSource("refusedFiles")
    void refusesWithTheReason(ContentRefusal reason, String name, byte[] file) {
        assertThat(check(file, name)).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(reason));
    }

    @Test
    void followsTheRulesOfTheDay() {
        ENGINE.jdbc().sql("UPDATE content_type_rule SET valid_to = DATE '2030-12-31' WHERE type = 'TIFF'").update();
        ENGINE.jdbc().sql("""
                INSERT INTO content_type_rule (type, valid_from, max_bytes, legal_source)
                VALUES ('XML', DATE '2030-01-01', 10, 'a later decree')""").update();
        ENGINE.clock().moveTo(Instant.parse("2031-01-01T02:00:00Z"));

        var tiff = check(SampleFiles.image("tif"), "a.tif");
        var xml = check(SampleFiles.xml(), "a.xml");

        ENGINE.clock().moveTo(TestClock.MONDAY_MORNING);
        assertThat(tiff).isEqualTo(Outcome.refused(ContentRefusal.CONTENT_TYPE_NOT_ALLOWED, "extension", "tif"));
        assertThat(xml).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(ContentRefusal.CONTENT_TOO_LARGE));
        assertThat(check(SampleFiles.image("tif"), "a.tif")).isEqualTo(Outcome.done(ContentType.TIFF));
    }

    private static Outcome<ContentType> check(byte[] file, String name) {
        var stored = ENGINE.get(ContentStore.class).put(new ByteArrayInputStream(file));
        return ENGINE.get(TypeGate.class).check(stored, name);
    }
}
