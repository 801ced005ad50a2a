package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the refusal texts of every module, UTF-8. A key that two files define stops the start. */
final class RefusalFiles {
    static final List<String> LANGUAGES = List.of("vi", "en");

    private RefusalFiles() {}

    static Map<String, Map<String, String>> read() {
        var byLanguage = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) byLanguage.put(language, read(language));
        return Map.copyOf(byLanguage);
    }

    private static Map<String, String> read(String language) {
        var texts = new HashMap<String, String>();
        for (var file : files(language)) {
            load(file).forEach((key, text) -> {
                var earlier = texts.put(key.toString(), text.toString());
                if (earlier != null) throw new IllegalStateException(key + " is defined twice, also in " + file);
            });
        }
        return Map.copyOf(texts);
    }

    private static Resource[] files(String language) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:refusals/*_" + language + ".properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties load(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
