package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the signatures that a document bears already permit. */
public final class EarlierSignatures {
    private EarlierSignatures() {}

    /**
     * Whether a further signature would harm one of them: it forbids changes, or it locks every field, as a seal of ours
     * does. What the signatures are worth is not asked. A file that cannot be read as a PDF forbids nothing: signing says
     * what is wrong with it.
     */
    public static boolean permitNoOther(Path pdf) {
        try (var document = PdfFiles.open(pdf)) {
            return document.getSignatureFields()
                    .stream()
                    .map(SignedField::of)
                    .flatMap(Optional::stream)
                    .anyMatch(signed -> signed.forbidsChanges() || signed.locksEverything());
        } catch (IOException | ClassCastException | IllegalArgumentException | NullPointerException _) {
            return false; // PDFBox answers broken structures with all of these
        }
    }
}
