package vn.lienthong.engine.shared;

import java.util.Locale;

/** A row of the law or of an installation that has a name in both languages; a refusal that is about it shows the name. */
public interface Named {
    String nameVi();

    String nameEn();

    /** Its name in English where English is asked for, else in Vietnamese. */
    default String name(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? nameEn() : nameVi();
    }
}
