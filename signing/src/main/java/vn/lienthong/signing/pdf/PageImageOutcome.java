package vn.lienthong.signing.pdf;

import java.nio.file.Path;

/** What became of drawing a page. */
public sealed interface PageImageOutcome permits PageImageOutcome.PageImage, Refused {

    /**
     * A page as PNG.
     *
     * @param width pixels
     * @param height pixels
     */
    record PageImage(Path file, int width, int height) implements PageImageOutcome {}
}
