package vn.lienthong.webapp.incoming;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.incoming.ActForm.Choice;
import vn.lienthong.webapp.incoming.ActForm.Choices;

/**
 * The form by which a document is taken in.
 *
 * @param id       the id the document will have; sent twice it makes one document
 * @param agencies where the person may take in; more than one is rare
 * @param files    what has been uploaded already
 */
public record IntakeForm(String id, List<Choice> agencies, Map<String, String> values, Map<String, String> errors,
        @Nullable String alarm, @Nullable String alarmNext, Choices choices, List<Kept> files) {
    /** A file that lies here already. */
    public record Kept(String key, String name) {}
}
