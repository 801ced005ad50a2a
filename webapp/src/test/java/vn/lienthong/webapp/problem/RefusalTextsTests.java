package vn.lienthong.webapp.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.SharedRefusal;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTextsTests {
    private static final Locale VI = Locale.of("vi");
    private static final Locale EN = Locale.ENGLISH;

    @Test
    void showsATermInTheLanguageOfTheReader() {
        var texts = new RefusalTexts(RefusalFiles.read(), new RefusalValues(ZoneId.of("UTC")));
        var refusal = Refusal.of(SharedRefusal.UNKNOWN, "what", "document");

        assertThat(texts.text(refusal, VI)).isEqualTo("Không tìm thấy văn bản, hoặc bạn không được xem.");
        assertThat(texts.text(refusal, EN)).isEqualTo("This document was not found, or you may not see it.");
    }

    @Test
    void writesDatesTimesAndNumbersAsTheReaderDoes() {
        var texts = texts("{day} {moment} {bytes} {state}");

        var text = texts.text(new Refusal(Code.CODE, Map.of("day", LocalDate.of(2026, 11, 24), "moment",
                Instant.parse("2026-11-24T01:05:00Z"), "bytes", 1_234_567L, "state", State.DRAFT)), VI);

        assertThat(text).isEqualTo("24/11/2026 08:05 24/11/2026 1.234.567 dự thảo");
    }

    @Test
    void namesARowInTheLanguageOfTheReader() {
        var refusal = Refusal.of(Code.CODE, "level", new Level("DISTRICT", 2, "Cấp huyện", "District"));

        assertThat(texts("{level} không có").text(refusal, VI)).isEqualTo("Cấp huyện không có");
        assertThat(texts("{level} không có").text(refusal, EN)).isEqualTo("District không có");
    }

    @Test
    void leavesAVisibleGapForAValueThatWasNotGiven() {
        assertThat(texts("Hạn {day}").text(Refusal.of(Code.CODE), VI)).isEqualTo("Hạn …");
    }

    @Test
    void takesAValueWithSpecialLettersLiterally() {
        var text = texts("{name} đã có").text(Refusal.of(Code.CODE, "name", "$1 \\ {name}"), VI);

        assertThat(text).isEqualTo("$1 \\ {name} đã có");
    }

    private static RefusalTexts texts(String pattern) {
        return new RefusalTexts(Map.of("vi", Map.of("CODE.text", pattern, "term.DRAFT", "dự thảo")),
                new RefusalValues(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private enum Code implements RefusalCode { CODE }

    private enum State { DRAFT }
}
