package vn.lienthong.webapp.walk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/** The fields of a form as the page fills them. */
public final class PageForm {
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);

    private PageForm() {}

    /** Empty if the page does not offer it. */
    public static Optional<Map<String, String>> of(String page, String action) {
        var form = Pattern.compile("<form\\b[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>",
                Pattern.DOTALL).matcher(page);
        return form.find() ? Optional.of(fields(form.group(1))) : Optional.empty();
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(form)
                .results()
                .map(found -> found.group())
                .filter(PageForm::isSent)
                .forEach(
                        input -> put(fields, input, attribute(input, "value")));
        SELECT.matcher(form).results().forEach(found -> put(fields, found.group(1), chosen(found.group(2))));
        AREA.matcher(form).results().forEach(found -> put(fields, found.group(1), found.group(2)));
        fields.remove("_csrf"); // the request bears it by itself
        return fields;
    }

    private static boolean isSent(String input) {
        var type = attribute(input, "type");
        return !type.equals("file") && (!type.matches("checkbox|radio") || input.contains(" checked"));
    }

    private static String chosen(String options) {
        var all = OPTION.matcher(options).results().map(found -> found.group(1)).toList();
        return all.stream()
                .filter(option -> option.contains(" selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> attribute(option, "value"))
                .orElse("");
    }

    private static void put(Map<String, String> fields, String tag, String value) {
        var name = attribute(tag, "name");
        if (!name.isEmpty()) fields.put(name, HtmlUtils.htmlUnescape(value));
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
