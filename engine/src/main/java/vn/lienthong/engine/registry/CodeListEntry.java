package vn.lienthong.engine.registry;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A row of a code list as it holds on one day: a kind of document, an urgency.
 *
 * @param abbreviation null where the law gives none, as for the official letter
 * @param rank         the order of the list; for urgencies also the weight
 */
public record CodeListEntry(String key, int rank, String nameVi, String nameEn, @Nullable String abbreviation) {
    /** Its name in English where English is asked for, else in Vietnamese. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn : nameVi;
    }
}
