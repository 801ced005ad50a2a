package vn.lienthong.webapp.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.signing.pdf.PageImageOutcome.PageImage;
import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.Refused;
import vn.lienthong.webapp.content.LocalCopies;
import vn.lienthong.webapp.start.Installation;

/** Pages as pictures, drawn once and kept for a while: content never changes, so neither do they. */
@Component
final class PagePictures {
    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);
    /** Sharp enough to read on paper size, small enough for a slow link. */
    private static final int WIDTH = 1_100;

    private final PageImages images;
    private final LocalCopies copies;
    private final Path folder;
    private final PictureShelf shelf;
    private final Clock clock;

    PagePictures(PageImages images, LocalCopies copies, Installation installation, Clock clock) {
        this.images = images;
        this.copies = copies;
        this.folder = installation.folder("page-pictures");
        this.shelf = new PictureShelf(folder);
        this.clock = clock;
    }

    /** Answers a GET request; whether the person may see it was decided before. What cannot be drawn is not there. */
    void send(ContentId content, int page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = "\"" + content + "-" + page + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var picture = of(content, page);
        if (picture == null) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLengthLong(Files.size(picture));
        Files.copy(picture, response.getOutputStream());
    }

    /** Null when the page cannot be drawn; the reason is in the log. */
    private @Nullable Path of(ContentId content, int page) throws IOException {
        var kept = folder.resolve(content.value() + "-" + page + ".png");
        if (Files.exists(kept)) {
            Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
            return kept;
        }
        return copies.with(content, file -> drawn(content, file, page, kept));
    }

    private @Nullable Path drawn(ContentId content, Path file, int page, Path kept) throws IOException {
        var fresh = folder.resolve(kept.getFileName() + "." + Thread.currentThread().threadId() + ".new");
        Files.deleteIfExists(fresh);
        return switch (images.render(file, page, WIDTH, fresh)) {
            case PageImage _ -> {
                Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                shelf.makeRoom();
                yield kept;
            }
            case Refused refused -> {
                LOG.info("Page {} of {} is not drawn: {}", page, content, refused.reason());
                yield null;
            }
        };
    }
}
