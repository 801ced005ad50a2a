package vn.lienthong.webapp.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The keys that bundles define and templates use. */
final class MessageKeys {
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9_.]*)");

    private MessageKeys() {}

    static Set<String> usedBy(String template) {
        var found = IN_TEMPLATE.matcher(template);
        var keys = new TreeSet<String>();
        while (found.find())
            keys.add(found.group(1));
        return keys;
    }

    static Properties bundle(String name, String language) {
        var texts = new Properties();
        var file = one("classpath*:messages/" + name + "_" + language + ".properties");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource one(String pattern) {
        return Arrays.stream(files(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + pattern));
    }
}
