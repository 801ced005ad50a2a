package vn.lienthong.webapp.document;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.workflow.Progress;
import vn.lienthong.engine.workflow.RoadProgress;
import vn.lienthong.webapp.shell.Then;

/** How far a document has come, on the picture of its process. */
@Controller
final class ProgressController {
    private final Progress progress;
    private final RoadPicture picture;

    ProgressController(Progress progress, RoadPicture picture) {
        this.progress = progress;
        this.picture = picture;
    }

    @GetMapping("/documents/{id}/progress")
    String page(@PathVariable DocumentId id,
            @RequestParam(name = Then.PARAMETER, required = false) @Nullable String then, Actor actor, Model model) {
        var road = road(actor, id);
        model.addAttribute("id", id);
        model.addAttribute("back", Then.of(then).from("/documents/" + id));
        model.addAttribute("road", road);
        model.addAttribute("steps", RoadSteps.of(road));
        return "document/progress";
    }

    @GetMapping("/documents/{id}/progress.bpmn")
    ResponseEntity<byte[]> model(@PathVariable DocumentId id, Actor actor, Locale locale) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(picture.in(locale, road(actor, id).model()));
    }

    private RoadProgress road(Actor actor, DocumentId id) {
        return progress.of(actor, id).orElseThrow(() -> new UnknownException("progress"));
    }
}
