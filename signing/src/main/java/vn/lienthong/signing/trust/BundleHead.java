package vn.lienthong.signing.trust;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The lines above the certificates of a {@link TrustBundle}. */
record BundleHead(String name, Map<TrustUsage, Set<String>> usages) {
    private static final String NAME = "name: ";
    private static final String USAGE = "usage: ";

    /**
     * @return null when the file is no bundle
     * @throws IllegalArgumentException when it is one with a word that nobody knows: what it forbids must not be lost
     */
    static @Nullable BundleHead of(byte[] file) {
        var lines = new String(file, StandardCharsets.UTF_8).lines().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(TrustBundle.FIRST_LINE)) return null;
        var name = lines.stream().filter(line -> line.startsWith(NAME)).map(line -> line.substring(NAME.length()));
        var usages = usages(lines);
        if (usages.isEmpty()) throw new IllegalArgumentException("Trusted for nothing");
        return new BundleHead(name.findFirst().orElseThrow(() -> new IllegalArgumentException("No name")), usages);
    }

    private static Map<TrustUsage, Set<String>> usages(List<String> lines) {
        var usages = new EnumMap<TrustUsage, Set<String>>(TrustUsage.class);
        lines.stream().filter(line -> line.startsWith(USAGE)).forEach(line -> {
            var words = List.of(line.substring(USAGE.length()).split(" "));
            usages.put(TrustUsage.valueOf(words.getFirst()), Set.copyOf(words.subList(1, words.size())));
        });
        return usages;
    }
}
