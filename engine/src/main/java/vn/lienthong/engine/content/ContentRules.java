package vn.lienthong.engine.content;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Set;

/** What may come in, as rows with a time of validity. */
public interface ContentRules {
    /** How large a file of this type that we create may be, in bytes; empty when the type may not be used. */
    OptionalLong largest(ContentType type, LocalDate on);

    /** What is suspicious about a file of this media type that arrives from outside. */
    Set<Suspicion> suspicionsOfType(String mediaType, LocalDate on);

    /** What is suspicious about file names with one of these extensions (lower case, without the dot). */
    Set<Suspicion> suspicionsOfExtensions(Set<String> extensions, LocalDate on);

    InspectionLimits limits(LocalDate on);
}
