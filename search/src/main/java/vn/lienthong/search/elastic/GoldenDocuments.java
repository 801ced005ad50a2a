package vn.lienthong.search.elastic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import vn.lienthong.search.Direction;
import vn.lienthong.search.IndexChange;
import vn.lienthong.search.IndexedDocument;
import vn.lienthong.search.IndexedDocument.Classification;
import vn.lienthong.search.IndexedDocument.Description;
import vn.lienthong.search.IndexedDocument.Placement;
import vn.lienthong.search.TextPart;

/** The documents that golden queries are asked about. */
final class GoldenDocuments {
    static final String READER = "golden:reader";
    static final String STRANGER = "golden:stranger";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    /** {@code plain} says the same as {@code land} without diacritics; {@code secret} is for another reader. */
    static final List<IndexChange> ALL = List.of(
            put("land", 2, "05", "QĐ-UBND", "Quyết định về đất đai tỉnh Hoà Bình", "Giải phóng mặt bằng thuỷ điện",
                    READER),
            put("plain", 2, "6", "BC-UBND", "Bao cao dat dai", "Khong dau", READER),
            put("secret", 2, "7", "QĐ-UBND", "Quyết định về đất đai mật", "Giải phóng mặt bằng", STRANGER),
            new IndexChange.Remove("gone", 2));

    /** What arrives late and must change nothing. */
    static final List<IndexChange> LATE = List.of(
            put("land", 1, "99", "XX", "Bản cũ", "", READER),
            put("gone", 1, "8", "QĐ-UBND", "Quyết định về đất đai đã xóa", "", READER));

    private GoldenDocuments() {}

    private static IndexChange put(String id, long version, String number, String symbol, String subject, String text,
            String reader) {
        return new IndexChange.Put(new IndexedDocument(id, version,
                new Placement("agency:golden", Set.of("agency:golden"), Set.of("agency:golden"), "GOLDEN"),
                new Description(number, symbol, subject, "UBND tỉnh", "Nguyễn Văn An", List.of(), DAY, null,
                        DAY.getYear()),
                new Classification(Direction.OUTGOING, "DECISION", "NORMAL", "NONE", "ISSUED"),
                List.of(new TextPart("text", TextPart.State.READ, text)), Set.of(reader)));
    }
}
