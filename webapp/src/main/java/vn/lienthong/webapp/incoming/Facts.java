package vn.lienthong.webapp.incoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.shared.OrganisationId;

/** What stands on a document, in the fields of a form and back. */
final class Facts {
    private Facts() {}

    static IncomingFacts of(TypedForm form) {
        return new IncomingFacts(issuer(form.id("issuer")), form.text("issuerName"), form.text("number"),
                form.text("symbol"), form.day("issueDate"), form.text("kind"), form.text("subject"),
                form.text("urgency"), form.textOrNull("signerName"), form.textOrNull("signerPost"));
    }

    private static @Nullable OrganisationId issuer(@Nullable UUID id) {
        return id == null ? null : new OrganisationId(id);
    }

    static Map<String, String> fields(IncomingFacts facts) {
        var fields = new HashMap<String, String>();
        put(fields, "issuer", facts.issuer());
        put(fields, "issuerName", facts.issuerName());
        put(fields, "number", facts.numberText());
        put(fields, "symbol", facts.symbol());
        put(fields, "issueDate", facts.issueDate());
        put(fields, "kind", facts.kind());
        put(fields, "subject", facts.subject());
        put(fields, "urgency", facts.urgency());
        put(fields, "signerName", facts.signerName());
        put(fields, "signerPost", facts.signerPost());
        return fields;
    }

    static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) fields.put(name, value instanceof LocalDate day ? day.toString() : value.toString());
    }
}
