package vn.lienthong.webapp.document;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.lienthong.engine.document.OpenFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.content.ContentResponses;
import vn.lienthong.webapp.content.ContentResponses.Use;
import vn.lienthong.webapp.problem.RefusedException;

/** The bytes of a document's files: for the viewer, for keeping, and page by page as pictures. */
@Controller
final class FileController {
    private final OpenFile openFile;
    private final PagePictures pictures;

    FileController(OpenFile openFile, PagePictures pictures) {
        this.openFile = openFile;
        this.pictures = pictures;
    }

    /** @param keep true: saved under its name; else shown where it can be */
    @GetMapping("/documents/{id}/files/{file}")
    void file(@PathVariable DocumentId id, @PathVariable UUID file,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "false") boolean keep,
            Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var opened = RefusedException.unlessDone(openFile.open(actor, id, file, version, null));
        ContentResponses.send(opened.bytes(), opened.file().name(), keep ? Use.KEEP : Use.SHOW, request, response);
    }

    @GetMapping("/documents/{id}/files/{file}/pages/{page}")
    void page(@PathVariable DocumentId id, @PathVariable UUID file, @PathVariable int page,
            @RequestParam(required = false) @Nullable Integer version, Actor actor, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var opened = RefusedException.unlessDone(openFile.open(actor, id, file, version, page));
        pictures.send(opened.file().content(), page, request, response);
    }
}
