package vn.lienthong.engine.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTests {
    @Test
    void takesDiacriticsAwayHoweverTheyAreComposed() {
        assertThat(FoldedText.fold("Đồng Tiến – Số 2")).isEqualTo("dong tien so 2");
        assertThat(FoldedText.fold("U\u0309y ban")).isEqualTo("uy ban");
    }

    @Test
    void knowsTheShortFormsOfLongNames() {
        assertThat(FoldedText.words("Ủy ban nhân dân tỉnh Lạng Sơn", null)).contains("ubnd", "tinh", "lang", "son");
    }

    @Test
    void asksForBeginningsOfWordsOnly() {
        assertThat(FoldedText.query("UBND tỉnh' | !(lạng:*")).isEqualTo("ubnd:* & tinh:* & lang:*");
        assertThat(FoldedText.query(" '& ")).isNull();
    }

    @Test
    void takesANumberForTheSameHoweverItIsWritten() {
        for (var typed : List.of("05/QĐ-UBND", "5/qđ ubnd", "005qđ–ubnd"))
            assertThat(FoldedText.query(typed)).isEqualTo("5 & qd:* & ubnd:*");
        assertThat(FoldedText.words("Trạm y tế số 05", "P02, 000")).containsExactly("tram", "y", "te", "so", "5", "p02",
                "0");
    }

    @Test
    void takesTheNumberThatIsTypedLastForItsBeginning() {
        assertThat(FoldedText.query("05")).isEqualTo("5:*");
        assertThat(FoldedText.query("kế hoạch 5 năm 20")).isEqualTo("ke:* & hoach:* & 5 & nam:* & 20:*");
    }
}
