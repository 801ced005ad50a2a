package vn.lienthong.webapp.administration;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import vn.lienthong.webapp.fixtures.Browserless;

/** An administrator at the forms: opens one, fills it in, sends it with the hidden fields it came with. */
final class SentForms {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(key|seen)\" value=\"([0-9a-f-]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("id=\"one-time-password\">([a-z0-9-]{19})<");

    private final Browserless browser;

    SentForms(Browserless browser) {
        this.browser = browser;
    }

    HttpResponse<String> send(String path, Map<String, String> fields) {
        return browser.post(path.replaceAll("\\?.*", ""), filled(path, fields));
    }

    /** What would be sent: to send it twice. */
    Map<String, String> filled(String path, Map<String, String> fields) {
        var page = browser.page(path);
        if (page.statusCode() != 200) throw new AssertionError(path + " answered " + page.statusCode());
        if (page.body().contains("??")) throw new AssertionError("A text is missing:\n" + page.body());
        var form = new HashMap<>(fields);
        for (var hidden = HIDDEN.matcher(page.body()); hidden.find();) form.put(hidden.group(1), hidden.group(2));
        var item = path.indexOf("item=");
        if (item > 0) form.put("item", path.substring(item + "item=".length()));
        return form;
    }

    /** Where it led to. */
    String made(String path, Map<String, String> fields) {
        return location(send(path, fields));
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + "\n" + answer.body()));
    }

    static String password(HttpResponse<String> answer) {
        var found = PASSWORD.matcher(answer.body());
        if (!found.find()) throw new AssertionError(answer.statusCode() + "\n" + answer.body());
        return found.group(1);
    }
}
