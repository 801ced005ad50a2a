package vn.lienthong.webapp.audit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TrailCsvTests {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {"=1+1,|\"'=1+1\"|", "+84,|\"'+84\"|", "-2,|\"'-2\"|", "@SUM,|\"'@SUM\"|",
            "Hòa \"Bình\",|\"Hòa \"\"Bình\"\"\"|", "5=5,|\"5=5\"|"})
    void writesWhatASpreadsheetTakesForText(String text, String cell) {
        assertThat(TrailCsv.cell(text)).isEqualTo(cell);
    }
}
