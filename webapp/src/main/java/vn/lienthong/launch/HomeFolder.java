package vn.lienthong.launch;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where this installation keeps its files, by the same names and in the same order as the program itself finds it. */
final class HomeFolder {
    private static final String NAME = "lienthong.home";

    private HomeFolder() {}

    static Path of(List<String> arguments) {
        var named = value(arguments, "--" + NAME + "=");
        if (named == null) named = System.getProperty(NAME);
        if (named == null) named = System.getenv("LIENTHONG_HOME");
        var home = named == null ? Path.of(System.getProperty("user.home"), ".lienthong") : Path.of(named);
        return home.toAbsolutePath().normalize();
    }

    private static @Nullable String value(List<String> words, String beginning) {
        return words.stream()
                .filter(word -> word.startsWith(beginning))
                .map(word -> word.substring(beginning.length()))
                .findFirst()
                .orElse(null);
    }
}
