package vn.lienthong.webapp.quarantine;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.content.Quarantine.Standing;

/** How the list is divided: what waits for an answer, and what somebody has said stays closed. */
enum QuarantineTab {
    WAITING(Standing.WAITING), KEPT(Standing.KEPT);

    static final String PATH = "/quarantine";

    private final Standing standing;

    QuarantineTab(Standing standing) {
        this.standing = standing;
    }

    /** A word nobody knows counts as none. */
    static QuarantineTab of(@Nullable String word) {
        return Arrays.stream(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(WAITING);
    }

    Standing standing() {
        return standing;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String address() {
        return this == WAITING ? PATH : PATH + "?tab=" + word();
    }

    /** @param after the key of a page, made of letters, digits and signs that an address takes as they are */
    String more(String after) {
        return PATH + "?tab=" + word() + "&after=" + after;
    }
}
