package vn.lienthong.webapp.shell;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import vn.lienthong.engine.content.Suspicion;

/** Message keys of what looks dangerous about a file: {@code suspicion.lying-extension}. */
public final class SuspicionKeys {
    private SuspicionKeys() {}

    /** In alphabetical order. */
    public static List<String> of(Collection<Suspicion> reasons) {
        return reasons.stream()
                .map(reason -> "suspicion." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .toList();
    }
}
