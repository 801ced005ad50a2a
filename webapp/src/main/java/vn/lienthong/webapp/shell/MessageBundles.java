package vn.lienthong.webapp.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the bundles of all features by their Vietnamese file: {@code messages/<feature>_vi.properties}. */
final class MessageBundles {
    private static final String VIETNAMESE_FILE = "_vi.properties";

    private MessageBundles() {}

    static MessageSource source() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names().stream().map(name -> "messages." + name).toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Languages.VIETNAMESE);
        return source;
    }

    static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*" + VIETNAMESE_FILE))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(file -> file.substring(0, file.length() - VIETNAMESE_FILE.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
