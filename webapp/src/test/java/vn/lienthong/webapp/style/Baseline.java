package vn.lienthong.webapp.style;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What browsers of ADR 28 do not know: Chrome and Edge 109, Firefox 115, Safari 16.4. What a page looks and works well without
 * may stand below {@code @supports}, where nobody looks for it.
 */
final class Baseline {
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern JS_COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:'\"`\\\\])//[^\n]*", Pattern.DOTALL);
    private static final Pattern ENHANCEMENT = Pattern.compile("@supports[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");

    private static final Map<String, Pattern> STYLE = patterns(Map.ofEntries(
            Map.entry(":has()", ":has\\("), Map.entry("nested rules", "&\\s*[.:\\[>+~#\\w{]"),
            Map.entry("@scope", "@scope\\b"), Map.entry("@property", "@property\\b"),
            Map.entry("@starting-style", "@starting-style\\b"), Map.entry("@position-try", "@position-try\\b"),
            Map.entry("view transitions", "@view-transition|view-transition-|::view-transition"),
            Map.entry("scroll-driven animations", "animation-timeline|scroll-timeline|view-timeline"),
            Map.entry("anchors", "anchor-name|position-anchor|\\banchor\\("), Map.entry("subgrid", "\\bsubgrid\\b"),
            Map.entry("colour functions", "color-mix\\(|light-dark\\(|\\boklch\\(|\\boklab\\(|\\blch\\(|\\blab\\("),
            Map.entry("relative colours", "\\b(?:rgb|hsl)\\(\\s*from\\b"), Map.entry("field-sizing", "field-sizing"),
            Map.entry("text-wrap", "text-wrap"), Map.entry("interpolate-size", "interpolate-size|calc-size\\("),
            Map.entry("functions of numbers", "\\b(?:round|rem|mod|abs|sign)\\(|[:(,\\s](?:sin|cos|pow|sqrt)\\("),
            Map.entry("units of lines", "\\d(?:lh|rlh|rcap|rch|rex|ric|cap|ic)\\b"),
            Map.entry("media of scripting", "@media[^{]*\\bscripting\\b"),
            Map.entry(":user-invalid", ":user-(?:in)?valid"),
            Map.entry("popovers", ":popover-open"), Map.entry(":dir()", ":dir\\("), Map.entry(":state()", ":state\\("),
            Map.entry("::details-content", "::details-content"),
            Map.entry("unprefixed masks", "(?<!-)\\bmask(?:-\\w+)?:"),
            Map.entry("styled containers", "@container\\s+style"),
            Map.entry("margin boxes of @page", "@(?:top|bottom)-")));

    private static final Map<String, Pattern> SCRIPT = patterns(Map.ofEntries(
            Map.entry("groupBy", "\\b(?:Object|Map)\\.groupBy\\("), Map.entry("fromAsync", "\\bArray\\.fromAsync\\("),
            Map.entry("copying arrays", "\\.(?:toSorted|toReversed|toSpliced)\\(|\\.with\\(\\d"),
            Map.entry("withResolvers", "\\.withResolvers\\("), Map.entry("Promise.try", "\\bPromise\\.try\\("),
            Map.entry("sets as sets", "\\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\\("),
            Map.entry("helpers of iterators",
                    "\\bIterator\\.|\\.(?:values|keys|entries)\\(\\)\\.(?:map|filter|take|drop|toArray)\\("),
            Map.entry("URL.canParse", "\\bURL\\.(?:canParse|parse)\\("),
            Map.entry("AbortSignal.any", "\\bAbortSignal\\.any\\("),
            Map.entry("checkVisibility", "\\.checkVisibility\\("),
            Map.entry("popovers", "\\.(?:show|hide|toggle)Popover\\("),
            Map.entry("view transitions", "startViewTransition"), Map.entry("scheduler", "\\bscheduler\\."),
            Map.entry("requestIdleCallback", "\\brequestIdleCallback\\b"),
            Map.entry("scrollend", "['\"]scrollend['\"]"),
            Map.entry("closedBy", "\\.closedBy\\b|\\.requestClose\\("),
            Map.entry("FormData of a submitter", "new FormData\\([^()]*,"),
            Map.entry("import attributes", "\\bimport\\b[^;\\n]*\\bwith\\s*\\{"),
            Map.entry("using", "^\\s*(?:await )?using \\w+ ="),
            Map.entry("RegExp v", "[\\])+*?}]/[dgimsuy]*v[dgimsuy]*[.,;)]"),
            Map.entry("well-formed texts", "\\.(?:isWellFormed|toWellFormed)\\("),
            Map.entry("moveBefore", "\\.moveBefore\\("),
            Map.entry("base64 of bytes", "\\.(?:toBase64|fromBase64)\\("),
            Map.entry("RegExp.escape", "\\bRegExp\\.escape\\(")));

    private static final Map<String, Pattern> PAGE = patterns(Map.of("popovers", "\\spopover(?:target)?(?=[\\s=>])",
            "commands of buttons", "\\scommandfor=", "named details", "<details[^>]*\\sname=",
            "closedby", "\\sclosedby="));

    private Baseline() {}

    /** The names of what the file needs and the oldest of our browsers have not. */
    static List<String> beyond(String name, String text) {
        if (name.endsWith(".css"))
            return found(STYLE, ENHANCEMENT.matcher(CSS_COMMENT.matcher(text).replaceAll("")).replaceAll(""));
        if (name.endsWith(".js")) return found(SCRIPT, JS_COMMENT.matcher(text).replaceAll(""));
        return found(PAGE, text);
    }

    private static List<String> found(Map<String, Pattern> features, String text) {
        return features.entrySet()
                .stream()
                .filter(feature -> feature.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<String, Pattern> patterns(Map<String, String> expressions) {
        var patterns = new LinkedHashMap<String, Pattern>();
        expressions.forEach((name, expression) -> patterns.put(name, Pattern.compile(expression, Pattern.MULTILINE)));
        return patterns;
    }
}
