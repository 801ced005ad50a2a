package vn.lienthong.webapp.style;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.webapp.shell.QuickDays;
import vn.lienthong.webapp.shell.TypedDays;

/** Shows the design system to whoever builds pages or judges them. */
@Controller
@ConditionalOnProperty(name = "lienthong.mode", havingValue = "demo", matchIfMissing = true)
final class StyleController {
    private final Clock clock;

    StyleController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/style")
    String parts(@RequestParam Map<String, String> typed, Model model) {
        var days = TypedDays.of(typed);
        model.addAttribute("days", days.isEmpty() ? TypedDays.of("31/02/2026", "") : days);
        model.addAttribute("quick", List.of(QuickDays.TODAY.choice("/style?from=2026-11-23&until=2026-11-23", false),
                QuickDays.THIS_MONTH.choice("/style?from=2026-11-01&until=2026-11-30", true)));
        model.addAttribute("rows", rows());
        model.addAttribute("kinds", List.of(new Choice("OFFICIAL_LETTER", "Công văn"), new Choice("DECISION",
                "Quyết định"), new Choice("REPORT", "Báo cáo")));
        return "style/parts";
    }

    @GetMapping("/style/work")
    String work(@RequestParam(defaultValue = "0") int open, Model model) {
        model.addAttribute("rows", rows());
        model.addAttribute("open", open);
        return "style/work";
    }

    private List<StyleRow> rows() {
        var today = LocalDate.now(clock);
        return List.of(
                new StyleRow(1, "412/UBND-VX", "V/v rà soát, lập danh sách hộ có hoàn cảnh khó khăn đề nghị hỗ trợ "
                        + "khắc phục hậu quả bão số 10 trên địa bàn các xã, phường",
                        "UBND tỉnh Hải Sơn", "Chờ vào sổ", "Nguyễn Thị Hoa", "express", "valid", true,
                        today.minusDays(1), true),
                new StyleRow(2, "87/STC-NS", "V/v báo cáo tình hình thực hiện dự toán ngân sách 9 tháng",
                        "Sở Tài chính", "Chờ xử lý", "Trần Văn Bình", "urgent", "unchecked", true, today, false),
                new StyleRow(3, "1203/QĐ-UBND", "Quyết định về việc kiện toàn Ban Chỉ đạo chuyển đổi số",
                        "UBND tỉnh Hải Sơn", "Chờ ý kiến lãnh đạo", "Lê Quang Minh", "normal", "valid", false,
                        today.plusDays(2), false),
                new StyleRow(4, "19/TTr-UBND", "Tờ trình đề nghị phê duyệt chủ trương sửa chữa nhà văn hóa thôn Đông",
                        "UBND xã Tân Lập", "Chờ duyệt", "Phạm Thu Hằng", "very_urgent", "invalid", true,
                        today.plusDays(9), false));
    }

    /** A word to send and the words to show. */
    public record Choice(String value, String label) {}
}
