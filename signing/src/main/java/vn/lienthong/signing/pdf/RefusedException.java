package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Carries a refusal out of nested reading code to the public method that turns it into an outcome. It is an
 * {@link IOException} because PDFBox lets only those through its callbacks.
 */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final PdfRefusal reason;

    private final TreeMap<String, String> arguments;

    RefusedException(PdfRefusal reason) {
        this(reason, Map.of());
    }

    RefusedException(PdfRefusal reason, Map<String, String> arguments) {
        super(reason.code());
        this.reason = reason;
        this.arguments = new TreeMap<>(arguments);
    }

    Refused refused() {
        return new Refused(reason, arguments);
    }
}
