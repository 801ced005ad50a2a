package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Takes one file through every act; run in a process of its own with little memory. */
final class SmallHeapWork {

    private SmallHeapWork() {}

    public static void main(String[] arguments) throws IOException {
        var draft = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]);
        var limits = Pages.LIMITS;
        var prepared = folder.resolve("prepared.pdf");
        var numbered = folder.resolve("numbered.pdf");
        require(new InspectPdf(limits).inspect(draft));
        require(new AnchorSearch(limits).find(draft, List.of("Số:")));
        require(new PreparePdf(limits).prepare(draft, Pages.placements(), prepared));
        require(new NumberAndDate(limits).fill(prepared, "1", "ngày 05 tháng 11 năm 2026", numbered));
        require(new ArrivalStamp(limits).stamp(draft, new ArrivalStampText("UBND xã", "1", "05/11/2026", ""),
                new Placement(1, new Box(20, 20, 140, 85)), folder.resolve("stamped.pdf")));
    }

    private static void require(Object outcome) {
        if (outcome instanceof Refused refused) throw new IllegalStateException(refused.toString());
    }
}
