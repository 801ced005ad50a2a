package vn.lienthong.webapp.outgoing;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.MarkPlacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MarkBoxTests {
    private static final MarkPlacement PLACE = new MarkPlacement(Mark.SEAL, 2, 72, 144, 102, 102);

    @Test
    void showsPointsAsMillimetresAndBack() {
        var box = MarkBox.of(PLACE);

        assertThat(box).isEqualTo(new MarkBox(Mark.SEAL, "2", "25.4", "50.8", "36.0", "36.0"));
        assertThat(box.placement().width()).isCloseTo(102, within(0.15f));
    }

    @Test
    void readsFieldsAsTheyAreTyped() {
        var sent = Map.of(
                "SEAL.page", " 2 ", "SEAL.left", "25,4", "SEAL.top", "50.8", "SEAL.width", "36", "SEAL.height", "36");

        assertThat(MarkBox.of(Mark.SEAL, sent).placement().x()).isCloseTo(72, within(0.01f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "-1", "1e999", "0x10p", "mười"})
    void isNoPlaceWithoutALength(String width) {
        var box = new MarkBox(Mark.DATE, "1", "10", "10", width, "10");

        assertThatThrownBy(box::placement).isInstanceOf(IllegalArgumentException.class);
    }
}
