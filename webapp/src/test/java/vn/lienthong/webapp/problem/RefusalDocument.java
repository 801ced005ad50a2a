package vn.lienthong.webapp.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.lienthong.engine.shared.RefusalCode;

/** The page of all refusals, made from the code and the texts; and what is wrong between the two. */
record RefusalDocument(List<RefusalCode> codes, Map<String, Map<String, String>> texts) {
    private static final List<String> PARTS = List.of("text", "cause", "next");

    List<String> faults() {
        var codesWithoutTexts = codes.stream().flatMap(this::missing);
        var names = codes.stream().map(RefusalCode::name).toList();
        var textsWithoutCode = texts.entrySet()
                .stream()
                .flatMap(language -> language.getValue()
                        .keySet()
                        .stream()
                        .filter(key -> isOfCode(key) && !names.contains(key.substring(0, key.lastIndexOf('.'))))
                        .map(key -> key + " (" + language.getKey() + ") belongs to no code"));
        var twice = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .map(name -> name + " is a code of two enums");
        return Stream.of(codesWithoutTexts, textsWithoutCode, twice).flatMap(faults -> faults).sorted().toList();
    }

    private Stream<String> missing(RefusalCode code) {
        return texts.entrySet()
                .stream()
                .flatMap(language -> PARTS.stream()
                        .filter(part -> !language.getValue().containsKey(code.name() + "." + part))
                        .map(part -> code.name() + "." + part + " (" + language.getKey() + ") is missing"));
    }

    private static boolean isOfCode(String key) {
        return PARTS.stream().anyMatch(part -> key.endsWith("." + part)) && Character.isUpperCase(key.charAt(0));
    }

    String markdown() {
        var page = new StringBuilder("""
                # Refusals

                Every code with which the product says no, made from the code itself: what is said, why, and what to do next.
                `RefusalDocumentTests` fails when this page is not up to date and rewrites it with
                `-Dlienthong.refusals=rewrite`. Machines get the code in `type` and `code` of a problem document (RFC 9457).
                """);
        codes.stream().map(RefusalCode::getClass).distinct().forEach(owner -> section(owner, page));
        return page.toString();
    }

    private void section(Class<?> owner, StringBuilder page) {
        page.append("\n## ").append(owner.getSimpleName()).append(" (`").append(owner.getPackageName()).append("`)\n");
        codes.stream().filter(code -> code.getClass() == owner).forEach(code -> entry(code, page));
    }

    private void entry(RefusalCode code, StringBuilder page) {
        page.append("\n### ")
                .append(code.name())
                .append(" · ")
                .append(RefusalStatus.of(code).value())
                .append("\n\n| | Tiếng Việt | English |\n|---|---|---|\n");
        line("Text", code, "text", page);
        line("Cause", code, "cause", page);
        line("Next step", code, "next", page);
    }

    private void line(String head, RefusalCode code, String part, StringBuilder page) {
        var key = code.name() + "." + part;
        page.append("| ")
                .append(head)
                .append(" | ")
                .append(cell("vi", key))
                .append(" | ")
                .append(cell("en", key))
                .append(" |\n");
    }

    private String cell(String language, String key) {
        return texts.getOrDefault(language, Map.of()).getOrDefault(key, "").replace("|", "\\|");
    }
}
