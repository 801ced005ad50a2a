package vn.lienthong.webapp.shell;

import java.util.Locale;

/** Words that rows hold in both languages. */
public final class Bilingual {
    private Bilingual() {}

    /** The one that the reader reads. */
    public static String word(Locale locale, String vietnamese, String english) {
        return locale.getLanguage().equals(Languages.ENGLISH.getLanguage()) ? english : vietnamese;
    }
}
