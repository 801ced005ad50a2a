package vn.lienthong.engine.organisation;

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
}
