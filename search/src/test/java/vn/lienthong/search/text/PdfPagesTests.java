package vn.lienthong.search.text;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.search.text.TikaRequest.Wanted;

import static org.assertj.core.api.Assertions.assertThat;

class PdfPagesTests {
    @Test
    void takesAPageWithFewLettersUnderAnImageForAScan() {
        var pages = new PdfPages(List.of(2500, 0, 120, 300, 15), Map.of(1, 500, 2, 1240, 3, 600, 4, 400));

        assertThat(pages.scans()).containsExactly(1, 2);
        assertThat(pages.areMostlyBlank(5)).isTrue();
    }

    @Test
    void doesNotTakeABlankLastPageForAScan() {
        var pages = new PdfPages(List.of(2500, 1800, 0), Map.of());

        assertThat(pages.scans()).isEmpty();
        assertThat(pages.areMostlyBlank(3)).isFalse();
    }

    @Test
    void doesNotTakeTheSealBelowTheLastLinesForAScan() {
        var pages = new PdfPages(List.of(2500, 1800, 210), Map.of(2, 700));

        assertThat(pages.scans()).isEmpty();
        assertThat(pages.areMostlyBlank(3)).isFalse();
    }

    @Test
    void hasOnlyBarePagesRecognisedWhereTheServerTellsThemFromPagesOfText() {
        var bare = new PdfPages(List.of(2500, 1800, 0, 200, 3), Map.of(2, 1240, 4, 1240));
        var marked = new PdfPages(List.of(2500, 1800, 60, 2200, 1900), Map.of(2, 1240));

        assertThat(bare.areMostlyBlank(9)).isFalse();
        assertThat(bare.wanted(9)).isEqualTo(new Wanted(true, 2));
        assertThat(marked.wanted(5)).isEqualTo(new Wanted(false, 5));
    }

    @Test
    void doesNotTakeImagesOfAttachedFilesForThoseOfItsPages() {
        var parts = new JsonMapper().readTree("""
                [{"pdf:charsPerPage": ["900", "0"]},
                 {"X-TIKA:embedded_depth": "2", "tika_pg:page_number": "2", "tiff:ImageWidth": "2000",
                  "tiff:ImageLength": "3000"}]""");

        assertThat(PdfPages.of(parts).scans()).isEmpty();
    }
}
