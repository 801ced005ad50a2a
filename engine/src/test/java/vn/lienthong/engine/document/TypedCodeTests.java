package vn.lienthong.engine.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedCodeTests {
    @ParameterizedTest
    @CsvSource({"12/QĐ-UBND,12,QĐ-UBND", "Số: 05 / qd-ubnd,05,qd-ubnd", "số đến 7,7,''", "Số đến: 7/2026,7,2026",
            "12a/QĐ,12a,QĐ", "125/2026/NĐ-CP,125,2026/NĐ-CP"})
    void readsNumberAndSymbol(String typed, String number, String symbol) {
        assertThat(TypedCode.read(typed)).isEqualTo(new TypedCode(number, symbol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "junk", "/QĐ-UBND", "=1+1", "QĐ-UBND 12", "12 tháng 5"})
    void takesNothingElseForACode(String typed) {
        assertThat(TypedCode.read(typed)).isNull();
    }

    @Test
    void countsOnlyNumbersOfARegister() {
        assertThat(new TypedCode("007", "").count()).isEqualTo(7);
        assertThat(new TypedCode("12a", "").count()).isNull();
        assertThat(new TypedCode("12345678901", "").count()).isNull();
    }

    @Test
    void forgivesTheSpellingOfASymbol() {
        var typed = new TypedCode("5", "qd – ubnd");

        assertThat(typed.hasSymbol("QĐ-UBND")).isTrue();
        assertThat(typed.hasSymbol("QĐ-HĐND")).isFalse();
    }

    @Test
    void aYearNarrowsAnArrivalNumberAndASymbolIsNone() {
        assertThat(new TypedCode("5", "").isOfYear(2026)).isTrue();
        assertThat(new TypedCode("5", "2026").isOfYear(2026)).isTrue();
        assertThat(new TypedCode("5", "2025").isOfYear(2026)).isFalse();
        assertThat(new TypedCode("5", "QĐ-UBND").isOfYear(2026)).isFalse();
    }
}
