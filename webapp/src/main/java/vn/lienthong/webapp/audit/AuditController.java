package vn.lienthong.webapp.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import vn.lienthong.engine.audit.ExportTrail;
import vn.lienthong.engine.shared.Actor;

/** The trail for those who audit. */
@Controller
final class AuditController {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final AuditPages pages;
    private final ExportTrail exportTrail;
    private final TrailCsv csv;
    private final Clock clock;

    AuditController(AuditPages pages, ExportTrail exportTrail, TrailCsv csv, Clock clock) {
        this.pages = pages;
        this.exportTrail = exportTrail;
        this.csv = csv;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String page(@RequestParam Map<String, String> parameters, Actor actor, Locale locale, Model model) {
        model.addAttribute("view", pages.page(actor, AuditForm.of(parameters), locale));
        return "audit/page";
    }

    @GetMapping("/audit/export.csv")
    ResponseEntity<StreamingResponseBody> export(@RequestParam Map<String, String> parameters, Actor actor,
            Locale locale) {
        var form = pages.meant(actor, AuditForm.of(parameters));
        var copy = exportTrail.begin(actor, form.scope(), form.filter(clock.getZone()));
        var name = ContentDisposition.attachment().filename("audit-" + LocalDate.now(clock) + ".csv").build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(out -> csv.write(copy, actor, out, locale));
    }
}
