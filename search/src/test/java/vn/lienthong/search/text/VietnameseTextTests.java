package vn.lienthong.search.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseTextTests {
    @ParameterizedTest
    @CsvSource({"hoà,hòa", "HOÀ BÌNH,HÒA BÌNH", "Hoà giải,Hòa giải", "thuý,thúy", "Thuỷ lợi,Thủy lợi",
            "khoẻ mạnh,khỏe mạnh",
            "uỷ ban,ủy ban", "UỶ BAN,ỦY BAN", "toà án,tòa án", "loè,lòe", "huỷ,hủy", "tuỳ,tùy", "hoá đơn,hóa đơn",
            "xoá,xóa"})
    void bringsBothToneHabitsToOne(String modern, String traditional) {
        assertThat(VietnameseText.normalise(modern)).isEqualTo(traditional);
        assertThat(VietnameseText.normalise(traditional)).isEqualTo(traditional);
    }

    @ParameterizedTest
    @CsvSource({"tóan,toán", "hòan,hoàn", "TÒAN,TOÀN", "khủynh,khuỷnh", "úyt,uýt", "ngòai,ngoài"})
    void movesToneToSecondVowelBeforeFinalLetter(String misplaced, String right) {
        assertThat(VietnameseText.normalise(misplaced)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quý", "quỳ", "Quỹ", "QUỲNH", "già", "giờ", "hoàn", "thuyền", "khuỷu tay", "của", "mía",
            "ngoài",
            "nghĩa vụ", "Nguyễn Thị Hạnh", "báo cáo số 12", "où", "déjà vu"})
    void leavesRightSpellingAlone(String text) {
        assertThat(VietnameseText.normalise(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quyết định về việc bồi thường, hỗ trợ", "ĐỀ NGHỊ", "ẩ ẫ ấ ầ ậ ẳ ặ ở ợ ử ự ễ ệ"})
    void composesDecomposedText(String text) {
        assertThat(VietnameseText.normalise(Normalizer.normalize(text, Form.NFD))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"a\u0301\u0302,ấ", "o\u0309\u0302,ổ", "a\u0300\u0306,ằ", "o\u031B\u0301,ớ", "o\u0301\u031B,ớ",
            "e\u0323\u0302,ệ"})
    void composesToneTypedBeforeShape(String typed, String letter) {
        assertThat(VietnameseText.normalise(typed)).isEqualTo(letter);
    }

    @Test
    void takesLookAlikesOfBarredD() {
        assertThat(VietnameseText.normalise("\u00D0\u1ED3ng \u00F0\u1EA5t \u0189 \u0256")).isEqualTo("Đồng đất Đ đ");
    }

    /** What is passed over quickly is what the long way leaves as it is, whatever stands before it. */
    @Test
    void passesOverNothingThatTheLongWayWouldChange() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            var text = "oe" + c + "a" + c;
            if (VietnameseText.isComposed(text)) assertThat(VietnameseText.composed(text)).isEqualTo(text);
        }
    }

    @Test
    void dropsWhatNobodySees() {
        var text = VietnameseText.normalise("\uFEFFquy\u00ADết\u200B\u00A0định\u202E\uE000\u0000\uD800");

        assertThat(text).isEqualTo("quyết định");
    }

    @ParameterizedTest
    @CsvSource({"Quyết định,quyet dinh", "ĐẤT ĐAI,dat dai", "Hoà Bình,hoa binh",
            "UBND tỉnh Lạng Sơn,ubnd tinh lang son", "IĐ,id"})
    void foldsToWhatIsTypedWithoutDiacritics(String text, String folded) {
        assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    }

    @Test
    void tellsCarefulFromLazyTyping() {
        assertThat(VietnameseText.hasDiacritics("đat dai")).isTrue();
        assertThat(VietnameseText.hasDiacritics("hòa")).isTrue();
        assertThat(VietnameseText.hasDiacritics("DAT DAI 5/QD")).isFalse();
    }
}
