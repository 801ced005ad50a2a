package vn.lienthong.webapp.security;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts into each form, beside the token against forged requests, in whose name it was drawn; a form that only asks for
 * a page gets neither.
 */
final class DrawnNameFields implements RequestDataValueProcessor {
    private final RequestDataValueProcessor tokens;
    private final Acting acting;

    DrawnNameFields(RequestDataValueProcessor tokens, Acting acting) {
        this.tokens = tokens;
        this.acting = acting;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String httpMethod) {
        return tokens.processAction(request, action, httpMethod);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return tokens.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        var fields = tokens.getExtraHiddenFields(request);
        if (fields == null || fields.isEmpty()) return fields;
        return CurrentPerson.find().map(person -> withName(fields, person, request)).orElse(fields);
    }

    private Map<String, String> withName(Map<String, String> fields, SignedIn person, HttpServletRequest request) {
        var all = new HashMap<>(fields);
        all.put(DrawnNames.FIELD, DrawnNames.mark(acting.actor(person, request)));
        return all;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return tokens.processUrl(request, url);
    }
}
