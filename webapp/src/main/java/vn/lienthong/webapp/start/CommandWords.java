package vn.lienthong.webapp.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed after the name of a command, told apart.
 *
 * @param flags    of the command, as {@code --json}
 * @param values   of the command, as {@code --keep=7}: by their names, as {@code --keep}
 * @param settings of the product, as {@code --lienthong.home=…}
 * @param others   all that is none of these
 */
public record CommandWords(Set<String> flags, Map<String, String> values, List<String> settings,
        List<String> others) {
    public static final String HELP = "--help";

    private static final List<String> SILENT = List.of("--logging.file.name=", "--logging.level.root=off",
            "--logging.level.vn.lienthong=off");

    public CommandWords {
        flags = Set.copyOf(flags);
        values = Map.copyOf(values);
        settings = List.copyOf(settings);
        others = List.copyOf(others);
    }

    /**
     * @param flags  that the command knows besides {@link #HELP}
     * @param values that it knows
     */
    public static CommandWords of(List<String> words, Set<String> flags, Set<String> values) {
        var found = new HashSet<String>();
        var given = new HashMap<String, String>();
        var settings = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (var word : words) {
            var name = word.substring(0, Math.max(0, word.indexOf('=')));
            if (flags.contains(word) || word.equals(HELP)) found.add(word);
            else if (values.contains(name)) given.put(name, word.substring(name.length() + 1));
            else if (word.matches("--[a-z][a-z0-9.-]*\\.[a-z0-9.-]+=.*")) settings.add(word);
            else others.add(word);
        }
        return new CommandWords(found, given, settings, others);
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public boolean isHelp() {
        return has(HELP);
    }

    /** The settings, and that nothing goes to the log. */
    String[] silently() {
        var all = new ArrayList<>(settings);
        all.addAll(SILENT);
        return all.toArray(String[]::new);
    }
}
