package vn.lienthong.webapp.document;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.lienthong.engine.content.PageLayout;
import vn.lienthong.engine.content.ReadableContent;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.proposal.PreviewUpload;
import vn.lienthong.engine.proposal.PreviewUpload.Preview;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.content.ContentResponses;
import vn.lienthong.webapp.content.ContentResponses.Use;
import vn.lienthong.webapp.content.MeasuredPages;

/** The file that is about to be taken in, beside the fields that are compared with it. Pictures only: nothing in it runs. */
@Controller
final class UploadPreviewController {
    /** Letters are short; of what is longer, the signature stands on the last page. */
    private static final int FIRST_PAGES = 9;

    private final PreviewUpload preview;
    private final MeasuredPages measuredPages;
    private final PagePictures pictures;

    UploadPreviewController(PreviewUpload preview, MeasuredPages measuredPages, PagePictures pictures) {
        this.preview = preview;
        this.measuredPages = measuredPages;
        this.pictures = pictures;
    }

    @GetMapping("/uploads/{key}/preview")
    String preview(@PathVariable String key, Actor actor, Model model, HttpServletResponse response) {
        var uploadKey = UploadKey.parse(key);
        model.addAttribute("preview", view(preview.look(actor, uploadKey), "/uploads/" + uploadKey.text()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return "document/preview";
    }

    @GetMapping("/uploads/{key}/pages/{page}")
    void page(@PathVariable String key, @PathVariable int page, Actor actor, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var shown = shown(actor, key);
        if (!isPdf(shown.bytes())) throw new UnknownException("file");
        pictures.send(shown.bytes().content().id(), page, request, response);
    }

    @GetMapping("/uploads/{key}/picture")
    void picture(@PathVariable String key, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var shown = shown(actor, key);
        if (!isPicture(shown.bytes())) throw new UnknownException("file");
        ContentResponses.send(shown.bytes(), shown.name(), Use.SHOW, request, response);
    }

    private Preview.Shown shown(Actor actor, String key) {
        if (preview.look(actor, UploadKey.parse(key)) instanceof Preview.Shown shown) return shown;
        throw new UnknownException("file");
    }

    private UploadPreview view(Preview preview, String address) {
        return switch (preview) {
            case Preview.Waiting(var name) -> UploadPreview.of("waiting", name, address);
            case Preview.Held(var name) -> UploadPreview.of("held", name, address);
            case Preview.Shown(var name, var bytes) -> view(name, bytes, address);
        };
    }

    private UploadPreview view(String name, ReadableContent bytes, String address) {
        if (isPicture(bytes)) return UploadPreview.of("picture", name, address);
        var layout = isPdf(bytes) ? measuredPages.of(bytes.content().id()) : null;
        if (layout == null || layout.sizes().isEmpty()) return UploadPreview.of("not_shown", name, address);
        var pages = pages(layout);
        return new UploadPreview("pages", name, address, pages, layout.count() - pages.size());
    }

    private static List<UploadPreview.Page> pages(PageLayout layout) {
        var first = IntStream.rangeClosed(1, Math.min(FIRST_PAGES, layout.count()));
        var last = layout.count() > FIRST_PAGES ? IntStream.of(layout.count()) : IntStream.empty();
        return IntStream.concat(first, last).mapToObj(number -> page(layout, number)).toList();
    }

    private static UploadPreview.Page page(PageLayout layout, int number) {
        var size = layout.sizes().get(Math.min(number, layout.sizes().size()) - 1);
        return new UploadPreview.Page(number, whole(size.width()), whole(size.height()));
    }

    private static int whole(double points) {
        return (int) Math.max(1, Math.round(points));
    }

    private static boolean isPdf(ReadableContent bytes) {
        return ShownFile.isPdf(bytes.content().mediaType());
    }

    private static boolean isPicture(ReadableContent bytes) {
        return ShownFile.isPicture(bytes.content().mediaType());
    }
}
