package vn.lienthong.search.layout;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** First pages as they come out of files, in good and in bad state. */
class LayoutTests {
    private static final List<FirstPage> PAGES = FirstPage.all();
    private static final Layout LAYOUT = new Layout(FirstPage.TERMS);
    /** Hundredths of what is proposed that must be right, and of what stands there that must be found. */
    private static final int PRECISION = 97;
    private static final int RECALL = 95;

    @Test
    void proposesWhatStandsThereAndLittleElse() {
        var figures = new EnumMap<Part, Figures>(Part.class);
        for (var page : PAGES) count(page, figures);

        assertThat(PAGES).hasSizeGreaterThanOrEqualTo(25);
        assertThat(figures).hasSize(Part.values().length);
        figures.forEach((part, figure) -> {
            assertThat(figure.precision()).as("precision of %s: %s", part, figure).isGreaterThanOrEqualTo(PRECISION);
            assertThat(figure.recall()).as("recall of %s: %s", part, figure).isGreaterThanOrEqualTo(RECALL);
        });
    }

    private static void count(FirstPage page, Map<Part, Figures> figures) {
        var read = LAYOUT.read(page.text());
        for (var part : Part.values()) {
            var stands = page.stands().get(part);
            var found = read.get(part);
            boolean isRight = found != null && found.value().equals(stands);
            figures.merge(part, new Figures(stands == null ? 0 : 1, found == null ? 0 : 1, isRight ? 1 : 0),
                    Figures::plus);
        }
    }

    private record Figures(int standing, int proposed, int right) {
        Figures plus(Figures other) {
            return new Figures(standing + other.standing, proposed + other.proposed, right + other.right);
        }

        int precision() {
            return proposed == 0 ? 100 : 100 * right / proposed;
        }

        int recall() {
            return standing == 0 ? 100 : 100 * right / standing;
        }
    }

    static Stream<FirstPage> pages() {
        return PAGES.stream();
    }

    /** What is wrong and does not say so is worse than nothing. */
    @ParameterizedTest
    @MethodSource("pages")
    void isNeverSureOfWhatIsWrong(FirstPage page) {
        var wrong = LAYOUT.read(page.text())
                .entrySet()
                .stream()
                .filter(read -> read.getValue().isSure())
                .filter(read -> !Objects.equals(read.getValue().value(), page.stands().get(read.getKey())))
                .toList();

        assertThat(wrong).as(page.name()).isEmpty();
    }

    @Test
    void saysWhereItReadSomething() {
        var read = LAYOUT
                .read("SỞ NỘI VỤ\nSố: 1O5/QD-SNV\nSông Hạ, ngày 05 tháng 3 năm 2026\nQUYẾT ĐỊNH\nVề việc cử cán bộ");

        assertThat(read.get(Part.NUMBER)).isEqualTo(new Reading("105", "Số: 1O5/QD-SNV", false));
        assertThat(read.get(Part.SYMBOL)).isEqualTo(new Reading("QĐ-SNV", "Số: 1O5/QD-SNV", false));
        assertThat(read.get(Part.DATE)).isEqualTo(new Reading("2026-03-05", "Sông Hạ, ngày 05 tháng 3 năm 2026", true));
        assertThat(read.get(Part.SUBJECT)).isEqualTo(new Reading("Về việc cử cán bộ", "Về việc cử cán bộ", true));
    }

    @Test
    void proposesNothingFromLettersThatLieApart() {
        var text = "UBND HUY N ĐÔNG H IỆ Ả\nY BAN NHÂN DÂN XÃ HOÀỦ BÌNH\nS : ố 12/UBND-VP\nV/v rà soát h khó khăn sau bão s 10ộ ố";

        assertThat(Layout.isGarbled(text)).isTrue();
        assertThat(LAYOUT.read(text)).isEmpty();
        assertThat(PAGES).noneMatch(page -> Layout.isGarbled(page.text()));
    }

    @Test
    void cutsOffTheDateThatAMachineMisreadBehindTheSubject() {
        var read = LAYOUT.read(
                "HỘI NÔNG DÂN XÃ\nSố: 37/HND\nV/w phòng trừ sâu cuốn lá nhỏ ĐIỂM,HÌPH HGẠY thốn HỮNH,EVIAD\n\nKính gửi: UBND");

        assertThat(Objects.requireNonNull(read.get(Part.SUBJECT)).value()).isEqualTo("V/v phòng trừ sâu cuốn lá nhỏ");
        assertThat(Objects.requireNonNull(read.get(Part.SUBJECT)).isSure()).isFalse();
    }

    @Test
    void takesNumberAndDateFromTheFieldsOfASignedFile() {
        var page = "UBND XÃ TÂN AN\nSố:      /UBND-VP\nV/v họp giao ban\nTân An, ngày     tháng     năm 2026\nKính gửi: Các thôn\n";
        var read = LAYOUT.read(page + "so.va.ky-hieu: 07/UBND-VP\nngay: ngày 03 tháng 6 năm 2026");

        assertThat(read.get(Part.NUMBER)).isEqualTo(new Reading("07", "so.va.ky-hieu: 07/UBND-VP", true));
        assertThat(Objects.requireNonNull(read.get(Part.DATE)).value()).isEqualTo("2026-06-03");
        assertThat(LAYOUT.read(page + "tra-loi: 07/STC-NS").get(Part.NUMBER)).isNull();
    }

    @Test
    void isNeverSureOfADayOrNumberThatTheTextCites() {
        var amending = LAYOUT
                .read("UBND XÃ TÂN AN\nSố:      /QĐ-UBND\nTân An, ngày     tháng     năm 2026\nQUYẾT ĐỊNH\n"
                        + "Về việc sửa đổi Quyết định số 12/2020/QĐ-UBND ngày 05 tháng 3 năm 2020 của UBND tỉnh");
        var letter = LAYOUT.read("UBND XÃ TÂN AN\nSố:\nV/v thực hiện Nghị định số 30/2020/NĐ-CP\nKính gửi: Các thôn");

        assertThat(amending.get(Part.DATE)).isNull();
        assertThat(amending.get(Part.NUMBER)).isNull();
        assertThat(Objects.requireNonNull(amending.get(Part.SUBJECT)).value()).endsWith("năm 2020 của UBND tỉnh");
        assertThat(letter.get(Part.NUMBER)).isNull();
        assertThat(letter.get(Part.SYMBOL)).isNull();
    }

    @Test
    void isUnsureOfAKindOnWhichTitleAndSymbolDisagree() {
        var read = LAYOUT.read("SỞ NỘI VỤ\nSố: 5/TB-SNV\nQUYẾT ĐỊNH\nVề việc cử cán bộ");

        assertThat(Objects.requireNonNull(read.get(Part.KIND)).isSure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "Số:", "Số: /", "////", "V/v", "QUYẾT ĐỊNH", "TM.", "\uD83D", "ngày tháng năm",
            "Số: 99999999999999999999999/QĐ-UBND", "A, ngày 99 tháng 99 năm 2099"})
    void bearsAnything(String text) {
        assertThatCode(() -> LAYOUT.read(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số: ", "..... ", "CỘNG HÒA ", "ngày 1 tháng ", "QUYẾT ĐỊNH ", "- - - ", "Aa ", "1O1O1O",
            "\n", "KT. \n"})
    void isDoneSoonWithTextMadeToTakeLong(String piece) {
        var begun = System.nanoTime();

        LAYOUT.read(piece.repeat(200_000));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
}
