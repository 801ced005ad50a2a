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
            "của UBND tỉnh 5/qđ ubnd ngày 3/2/2026", "05/QĐ-UBND.",
            "05/QĐUBND", "05QĐ-UBND", "5qđubnd", "số05/qđ-ubnd", "tìm 5qđ-ubnd về đất đai"})
    void meetsEverySpellingAlsoInsideLongerQuery(String typed) {
        assertThat(NumberSymbols.wholeKeysIn(typed)).contains(NumberSymbols.key("05", "QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource({"05,QĐ-UBND,5qdubnd", "Số: 05,QĐ-UBND,5qdubnd", "30,2020/NĐ-CP,30-2020ndcp",
            "1234,UBND-VP,1234ubndvp",
            "05a,KH-UBND,5akhubnd", "12,,12", ",QĐ-UBND,qdubnd", ",,''", "0,BC,0bc", "100,TTr-SKHĐT,100ttrskhdt",
            "7,TB-VP02,7tbvp2"})
    void keysNumberAndSymbol(String number, String symbol, String key) {
        assertThat(NumberSymbols.key(number, symbol)).isEqualTo(key);
    }

    @Test
    void keepsOtherNumbersApart() {
        assertThat(NumberSymbols.wholeKeysIn("15/QĐ-UBND")).doesNotContain("5qdubnd");
        assertThat(NumberSymbols.wholeKeysIn("50/QĐ-UBND")).doesNotContain("5qdubnd");
        assertThat(NumberSymbols.wholeKeysIn("05a/QĐ-UBND")).doesNotContain("5qdubnd");
        assertThat(NumberSymbols.wholeKeysIn("3/02020/NĐ-CP")).doesNotContain(NumberSymbols.key("30", "2020/NĐ-CP"));
        assertThat(NumberSymbols.wholeKeysIn("quyết định của UBND năm 2026")).isEmpty();
    }

    @Test
    void takesADigitWithinAWordForNoNumber() {
        assertThat(NumberSymbols.wholeKeysIn("covid19 qđ ubnd")).isEmpty();
        assertThat(NumberSymbols.begunKeysIn("vp02 kh")).isEmpty();
        assertThat(NumberSymbols.wholeKeysIn("7/TB-VP02")).contains(NumberSymbols.key("7", "TB-VP02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05a/KH-UBND", "5A / kh ubnd", "05akhubnd"})
    void meetsNumberWithLetter(String typed) {
        assertThat(NumberSymbols.wholeKeysIn(typed)).contains(NumberSymbols.key("05a", "KH-UBND"));
    }

    @Test
    void listsBeginnings() {
        assertThat(NumberSymbols.beginnings("05", "QĐ-UBND")).containsExactly("5", "5qd", "5qdubnd");
        assertThat(NumberSymbols.beginnings("30", "2020/NĐ-CP")).containsExactly("30", "30-2020", "30-2020nd",
                "30-2020ndcp");
        assertThat(NumberSymbols.beginnings("05a", "KH-UBND")).doesNotContain("5");
        assertThat(NumberSymbols.beginnings(null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5/QĐ,5qd", "5qđ,5qd", "số 05,5", "05,5", "quyết định 05/qd,5qd", "quyết định 5qđ,5qd"})
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

        assertThat(NumberSymbols.mentionedIn(text, 10)).containsExactly("30-2020ndcp", "5qdubnd");
        assertThat(NumberSymbols.mentionedIn(text, 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"12/QĐ-UB,12qdub", "1/2/12/QĐ-UB;13/QĐ-UB,13qdub",
            "a123456b /2024/NQ-HĐND x 123456b /2024/NQ-HĐND,123456b2024nqhdnd",
            "/12/QĐ,''", "1/2;3/4/5/TT,''", "x7/KH,''", "7/KH-Đ/8/KH-Đ,7khd", "99999999/KH,''"})
    void beginsAMentionWhereANumberBegins(String text, String mentioned) {
        assertThat(String.join(" ", NumberSymbols.mentionedIn(text, 10))).isEqualTo(mentioned);
    }

    @Test
    void boundsCandidatesOfHostileQuery() {
        assertThat(NumberSymbols.wholeKeysIn("1/A ".repeat(5_000)).size()).isLessThanOrEqualTo(256);
    }
}
