package vn.lienthong.signing.pdf;

import java.nio.file.Path;

/** What became of an act that writes a new PDF. */
public sealed interface PdfOutcome permits PdfOutcome.Written, Refused {

    /** The new file is complete on disk. */
    record Written(Path file) implements PdfOutcome {}
}
