package vn.lienthong.webapp.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import vn.lienthong.webapp.walk.Person.Attempt;

/**
 * One document as people meet it.
 *
 * @param path   what its acts are posted below, {@code /outgoing/<id>}
 * @param states its states in the order of the road, as people read them
 */
public record DocumentPage(String path, String id, List<String> states) {
    private static final Pattern STATE = Pattern.compile("document-title.*?<span class=\"badge[^>]*>([^<]+)<",
            Pattern.DOTALL);
    private static final List<String> OUTGOING = List.of("Dự thảo", "Chờ kiểm tra", "Chờ duyệt", "Chờ ký số",
            "Chờ cấp số, đóng dấu", "Đã ban hành");
    private static final List<String> INCOMING = List.of("Chờ vào sổ", "Đã vào sổ", "Đã trình lãnh đạo",
            "Đã có ý kiến chỉ đạo", "Đang xử lý", "Đã giải quyết");

    public static DocumentPage outgoing(String id) {
        return new DocumentPage("/outgoing/" + id, id, OUTGOING);
    }

    public static DocumentPage incoming(String id) {
        return new DocumentPage("/incoming/" + id, id, INCOMING);
    }

    /** Types into a form what the page has not filled. */
    @FunctionalInterface
    public interface Filling {
        void fill(Map<String, String> form, String page);
    }

    /** Until the document is in this state or a later one, whoever brought it there. */
    public void act(Person person, String act, String state, Filling filling) {
        person.insist(act, attempt(person, act, state, filling));
    }

    private Attempt attempt(Person person, String act, String state, Filling filling) {
        return () -> {
            var page = person.page("/documents/" + id);
            if (isIn(page, state)) return;
            var form = new HashMap<>(
                    PageForm.of(page, path + "/" + act).orElseThrow(NotYetException::waits));
            filling.fill(form, page);
            person.post(path + "/" + act, form);
        };
    }

    public void await(Person person, String state) {
        person.insist("see “" + state + "”", () -> {
            if (!isIn(person.page("/documents/" + id), state)) throw NotYetException.waits();
        });
    }

    private boolean isIn(String page, String state) {
        var found = STATE.matcher(page);
        if (!found.find()) throw NotYetException.shown("a page without the document's state");
        return states.indexOf(found.group(1)) >= states.indexOf(state);
    }
}
