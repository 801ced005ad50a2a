package vn.lienthong.signing.pdf;

import java.util.Map;

/**
 * The file is not accepted. {@code arguments} are values for the text shown, such as {@code page} or {@code limit}; the
 * same shape serves as the negative outcome of every act of this package.
 */
public record Refused(PdfRefusal reason, Map<String, String> arguments)
        implements
            PdfInspection,
            PdfOutcome,
            MarkOutcome,
            AnchorsOutcome,
            PlacementsOutcome,
            FieldsOutcome,
            PageImageOutcome,
            PageSizesOutcome {

    public Refused {
        arguments = Map.copyOf(arguments);
    }

    public Refused(PdfRefusal reason) {
        this(reason, Map.of());
    }
}
