package vn.lienthong.search.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The text of a document as it comes out of a file, and what stands in it.
 *
 * @param stands by part; a part that is not named is not to be proposed
 */
record FirstPage(String name, Map<Part, String> stands, String text) {
    private static final Term LETTER = new Term("OFFICIAL_LETTER", "Công văn", null);

    /** As the rows of the product are, kinds with their abbreviations. */
    static final Terms TERMS = new Terms(kinds(), List.of(new Term("URGENT", "Khẩn", null),
            new Term("VERY_URGENT", "Thượng khẩn", null), new Term("EXPRESS", "Hỏa tốc", null)), LETTER.key());

    private static List<Term> kinds() {
        var named = Stream.of("RESOLUTION Nghị quyết NQ", "DECISION Quyết định QĐ", "INSTRUCTION Chỉ thị CT",
                "REGULATION Quy chế QC", "RULES Quy định QyĐ", "NOTICE Thông báo TB", "GUIDANCE Hướng dẫn HD",
                "PROGRAMME Chương trình CTr", "PLAN Kế hoạch KH", "PROPOSAL Đề án ĐA", "PROJECT Dự án DA",
                "REPORT Báo cáo BC", "MINUTES Biên bản BB", "STATEMENT Tờ trình TTr", "OFFICIAL_TELEGRAM Công điện CĐ",
                "INVITATION Giấy mời GM", "FORWARDING_SLIP Phiếu chuyển PC")
                .map(row -> new Term(row.substring(0, row.indexOf(' ')),
                        row.substring(row.indexOf(' ') + 1, row.lastIndexOf(' ')),
                        row.substring(row.lastIndexOf(' ') + 1)));
        return Stream.concat(named, Stream.of(LETTER)).toList();
    }

    static List<FirstPage> all() {
        var pages = new ArrayList<FirstPage>();
        for (var part : resource().split("(?m)^### ", -1)) {
            if (part.isBlank()) continue;
            var halves = part.split("(?m)^---$", 2);
            var lines = halves[0].lines().toList();
            var stands = new EnumMap<Part, String>(Part.class);
            for (var line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("SUBJECT_NONE"))
                    stands.put(Part.valueOf(line.substring(0, colon)), line.substring(colon + 1).strip());
            }
            pages.add(new FirstPage(lines.getFirst(), stands, halves[1]));
        }
        return pages;
    }

    private static String resource() {
        try (var bytes = Objects.requireNonNull(FirstPage.class.getResourceAsStream("/layout/first-pages.txt"))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
