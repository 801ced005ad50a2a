package vn.lienthong.webapp.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;

/**
 * An official letter as an agency writes it, laid out as Decree 30/2020/NĐ-CP wants it.
 *
 * @param issuer  who writes, and who stands above it
 * @param number  empty where it is still to be given
 * @param subject as it stands below the number: {@code V/v …}
 */
record Letter(Issuer issuer, String number, String symbol, LocalDate day, String subject, String to) {
    private static final String SHEET = sheet();
    private static final List<String> BODY = List.of(
            "Thực hiện chương trình công tác năm và ý kiến chỉ đạo của cấp trên, {issuer} đề nghị {to} quan tâm, tổ chức thực hiện nội dung {subject}, bảo đảm đúng tiến độ, đúng đối tượng và đúng quy định.",
            "Giao bộ phận chuyên môn chủ động phối hợp với các thôn, tổ chức đoàn thể rà soát, lập danh sách, niêm yết công khai; tổng hợp khó khăn, vướng mắc và đề xuất giải pháp tháo gỡ.",
            "Báo cáo kết quả bằng văn bản qua hệ thống liên thông để tổng hợp. Trong quá trình thực hiện, nếu có vướng mắc đề nghị phản ánh kịp thời để được hướng dẫn./.");

    /** @param symbol what stands behind the number of its letters */
    record Issuer(String above, String name, String symbol, String place, String post, String signer) {
        Letter letter(String number, LocalDate day, String subject, String to) {
            return new Letter(this, number, symbol, day, subject, to);
        }
    }

    /** As a word processor would have saved it. */
    byte[] pdf(Page page) {
        page.setContent(html());
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }

    private String html() {
        var words = Map.of("{above}", issuer.above().toUpperCase(Locale.ROOT), "{issuer}", issuer.name()
                .toUpperCase(
                        Locale.ROOT),
                "{number}", number.isEmpty() ? "&emsp;&emsp;" : number, "{symbol}", symbol, "{subject}",
                subject, "{place}", issuer.place(), "{day}", date(), "{to}", to, "{post}", issuer.post(), "{signer}",
                issuer.signer());
        var body = BODY.stream()
                .map(line -> line.replace("{issuer}", issuer.name())
                        .replace("{to}", to)
                        .replace("{subject}", subject.replaceFirst("^V/v ", "")))
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining());
        var html = SHEET.replace("{body}", body);
        for (var word : words.entrySet()) html = html.replace(word.getKey(), word.getValue());
        return html;
    }

    private String date() {
        return number.isEmpty()
                ? "ngày &emsp; tháng &emsp; năm " + day.getYear()
                : String.format(Locale.ROOT, "ngày %02d tháng %02d năm %d", day.getDayOfMonth(), day.getMonthValue(),
                        day.getYear());
    }

    private static String sheet() {
        try (var text = Objects.requireNonNull(Letter.class.getResourceAsStream("letter.html"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
