package vn.lienthong.engine.content.internal;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import vn.lienthong.engine.content.Findings;
import vn.lienthong.engine.content.Flaw;

/** What an inspection has found so far. */
final class Inspected {
    private static final int MAX_EXTENSION = 24;

    private String mediaType;
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private final Set<String> innerExtensions = new HashSet<>();

    Inspected(String mediaType) {
        this.mediaType = mediaType;
    }

    void is(String better) {
        mediaType = better;
    }

    void add(Flaw flaw) {
        flaws.add(flaw);
    }

    void addInner(String name) {
        int dot = name.lastIndexOf('.');
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        if (dot > slash && name.length() - dot <= MAX_EXTENSION)
            innerExtensions.add(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    Findings findings() {
        return new Findings(mediaType, flaws, innerExtensions);
    }
}
