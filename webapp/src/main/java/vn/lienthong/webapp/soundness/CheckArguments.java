package vn.lienthong.webapp.soundness;

import java.util.List;

/**
 * What stands behind {@code check}.
 *
 * @param settings of the product, as {@code --lienthong.home=…}
 * @param unknown  what is neither
 */
record CheckArguments(boolean isDeep, boolean isJson, boolean isHelp, List<String> settings, List<String> unknown) {
    private static final String DEEP = "--content";
    private static final String JSON = "--json";
    private static final String HELP = "--help";
    private static final List<String> OWN = List.of(DEEP, JSON, HELP);

    static CheckArguments of(List<String> words) {
        var others = words.stream().filter(word -> !OWN.contains(word)).toList();
        return new CheckArguments(words.contains(DEEP), words.contains(JSON), words.contains(HELP),
                others.stream().filter(CheckArguments::isSetting).toList(),
                others.stream().filter(word -> !isSetting(word)).toList());
    }

    private static boolean isSetting(String word) {
        return word.matches("--[a-z][a-z0-9.-]*\\.[a-z0-9.-]+=.*");
    }
}
