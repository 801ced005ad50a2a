package vn.lienthong.engine.inbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangePositionTests {
    @ParameterizedTest
    @ValueSource(strings = {"00000001-1763855015-7:7:", "0000000A-1763855015-12:20:12,15,19"})
    void itsWordIsReadBack(String word) {
        assertThat(ChangePosition.of(word).map(ChangePosition::word)).hasValue(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "00000001-1-7:6:", "00000001-1-7:9:9", "00000001-1-7:9:6",
            "00000001-1-7:9:8,8",
            "00000001-1-0:9:", "1-1-7:9:", "00000001-1-7:9:8,", "00000001-1-7:9:8'",
            "00000001-1-7:9999999999999999999:"})
    void whatTheDatabaseWouldRefuseIsNoWord(String word) {
        assertThat(ChangePosition.of(word)).isEmpty();
    }

    @Test
    void aWordWithoutEndIsNotRead() {
        assertThat(ChangePosition.of("00000001-1-7:9:" + "8,".repeat(4000))).isEmpty();
        assertThat(ChangePosition.of(null)).isEmpty();
    }
}
