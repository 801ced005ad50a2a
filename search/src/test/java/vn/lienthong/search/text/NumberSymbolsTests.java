package vn.lienthong.search.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberSymbolsTests {
    @ParameterizedTest
    @ValueSource(strings = {"Số: 05/QĐ-UBND", "5/qd-ubnd", "05 / QĐ–UBND", "05/QD UBND", "số 005/QĐ - UBND",
            "05/QĐ—UBND", "05-QĐ-UBND",
            "5 qđ ubnd", "SO 05/QD-UBND", "05/Q\u0110\u2011UBND", "05/QÐ-UBND", "tìm quyết định 05/QĐ-UBND về đất đai",
            "của UBND tỉnh 5/qđ ubnd ngày 3/2/2026", "05/QĐ-UBND."})
    void meetsEverySpellingAlsoInsideLongerQuery(String typed) {
        assertThat(NumberSymbols.wholeKeysIn(typed)).contains(NumberSymbols.key("05", "QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource({"05,QĐ-UBND,5-qd-ubnd", "Số: 05,QĐ-UBND,5-qd-ubnd", "30,2020/NĐ-CP,30-2020-nd-cp",
            "1234,UBND-VP,1234-ubnd-vp",
            "05a,KH-UBND,5a-kh-ubnd", "12,,12", ",QĐ-UBND,qd-ubnd", ",,''", "0,BC,0-bc", "100,TTr-SKHĐT,100-ttr-skhdt"})
    void keysNumberAndSymbol(String number, String symbol, String key) {
        assertThat(NumberSymbols.key(number, symbol)).isEqualTo(key);
    }

    @Test
    void keepsOtherNumbersApart() {
        assertThat(NumberSymbols.wholeKeysIn("15/QĐ-UBND")).doesNotContain("5-qd-ubnd");
        assertThat(NumberSymbols.wholeKeysIn("50/QĐ-UBND")).doesNotContain("5-qd-ubnd");
        assertThat(NumberSymbols.wholeKeysIn("quyết định của UBND")).isEmpty();
    }

    @Test
    void listsBeginnings() {
        assertThat(NumberSymbols.beginnings("5-qd-ubnd")).containsExactly("5", "5-qd", "5-qd-ubnd");
        assertThat(NumberSymbols.beginnings("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5/QĐ,5-qd", "số 05,5", "05,5", "quyết định 05/qd,5-qd"})
    void takesKeyStillBeingTyped(String typed, String begun) {
        assertThat(NumberSymbols.begunKeysIn(typed)).containsExactly(begun);
    }

    @Test
    void takesNoLoneNumberInsideSentenceForKey() {
        assertThat(NumberSymbols.begunKeysIn("kế hoạch năm 2026")).isEmpty();
    }

    @Test
    void findsCitedDocuments() {
        var text = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020; Quyết định 05 / QĐ – UBND; tỷ lệ 1/2; và/hoặc";

        assertThat(NumberSymbols.mentionedIn(text, 10)).containsExactly("30-2020-nd-cp", "5-qd-ubnd");
        assertThat(NumberSymbols.mentionedIn(text, 1)).hasSize(1);
    }

    @Test
    void boundsCandidatesOfHostileQuery() {
        assertThat(NumberSymbols.wholeKeysIn("1/A ".repeat(5_000)).size()).isLessThanOrEqualTo(256);
    }
}
