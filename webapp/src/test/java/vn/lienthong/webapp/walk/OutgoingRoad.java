package vn.lienthong.webapp.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * From the first draft in a commune to the register of the agency that receives the signed letter.
 *
 * @param agency    key of the commune in the demo: {@code xa1}
 * @param find      by which words the drafter finds the recipient
 * @param recipient key of it
 */
public record OutgoingRoad(String agency, String find, String recipient) implements Road {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SIGNER = Pattern.compile("<option value=\"([0-9a-f-]{36}:ON_BEHALF)\"");
    /** The agency that was found. */
    public static final Pattern RECIPIENT = Pattern.compile("name=\"recipient\" value=\"([0-9a-f-]{36})\"");
    /** All communes below an agency. */
    public static final Pattern COMMUNES = Pattern.compile("name=\"rule\" value=\"([0-9a-f-]{36}:COMMUNE)\"");
    private static final Pattern MARK = Pattern.compile("<input[^>]*?data-part[^>]*>");
    private static final String FILE = "cong-van.pdf";
    private static final String PIN = "123456";

    /** From the first commune to its district. */
    public OutgoingRoad() {
        this("xa1", "huyện Đông Hải", "huyen1");
    }

    @Override
    public String title() {
        return "Outgoing: draft, review, approval, signature, number and seal, delivery, register of the recipient";
    }

    @Override
    public void walk(Office office, String subject) {
        var letter = issued(office, agency, subject, find, RECIPIENT);
        var addressee = office.person("vanthu." + recipient);
        DocumentPage.incoming(arrived(addressee, subject)).act(addressee, "register", "Đã vào sổ", (_, _) -> {});
        var clerk = office.person("vanthu." + agency);
        clerk.insist("see the receipt", () -> {
            if (!clerk.page(letter.path() + "/deliveries").contains("<strong>03</strong>"))
                throw NotYetException.waits();
        });
    }

    /**
     * A letter of the commune that has gone out.
     *
     * @param agency key of the commune
     * @param find   which agencies the drafter looks for
     * @param kind   what of them is ticked
     */
    public static DocumentPage issued(Office office, String agency, String subject, String find, Pattern kind) {
        return issued(office, new Draft(agency, subject, file(), find, kind));
    }

    /**
     * What somebody of an agency writes.
     *
     * @param agency key of it
     * @param pdf    where signature, number and seal find their places by themselves
     * @param find   which agencies the drafter looks for
     * @param kind   what of them is ticked
     */
    public record Draft(String agency, String subject, byte[] pdf, String find, Pattern kind) {}

    /** A draft with its file, to be written on. */
    public static DocumentPage begun(Office office, Draft draft) {
        var drafter = office.person("chuyenvien2." + draft.agency());
        var letter = DocumentPage.outgoing(draft(drafter, draft.subject()));
        attach(drafter, letter.path(), draft.pdf());
        recipients(drafter, letter.path(), draft.find(), draft.kind());
        return letter;
    }

    /** A letter that waits for the leader's approval. */
    public static DocumentPage reviewed(Office office, Draft draft) {
        var drafter = office.person("chuyenvien2." + draft.agency());
        var letter = begun(office, draft);
        marks(drafter, letter.path());
        letter.act(drafter, "submit", "Chờ kiểm tra", (_, _) -> {});
        letter.act(office.person("truongphong." + draft.agency()), "review", "Chờ duyệt", (_, _) -> {});
        return letter;
    }

    /** A letter that waits for the leader's signature. */
    public static DocumentPage approved(Office office, Draft draft) {
        var letter = reviewed(office, draft);
        letter.act(office.person("lanhdao." + draft.agency()), "approve", "Chờ ký số", (_, _) -> {});
        return letter;
    }

    /** A letter that has gone out. */
    public static DocumentPage issued(Office office, Draft draft) {
        var letter = approved(office, draft);
        letter.act(office.person("lanhdao." + draft.agency()), "sign", "Chờ cấp số, đóng dấu",
                (form, _) -> form.put("pin", PIN));
        var clerk = office.person("vanthu." + draft.agency());
        letter.act(clerk, "issue", "Đã ban hành", (form, _) -> form.put("pin", PIN));
        letter.await(clerk, "Đã ban hành");
        return letter;
    }

    private static String draft(Person drafter, String subject) {
        var form = new LinkedHashMap<String, String>();
        drafter.insist("open the form", () -> {
            var page = drafter.page("/outgoing/new");
            form.putAll(PageForm.of(page, "/outgoing/new").orElseThrow());
            form.put("signer", match(SIGNER, page));
        });
        form.putAll(Map.of("kind", "OFFICIAL_LETTER", "subject", subject, "recipientLines",
                "- Như trên;\r\n- Lưu: VT."));
        var id = Objects.requireNonNull(form.get("id"));
        drafter.insist("create the draft", () -> {
            if (drafter.pageIfAny("/outgoing/" + id + "/edit").isEmpty()) drafter.post("/outgoing/new", form);
        });
        return id;
    }

    private static void attach(Person drafter, String path, byte[] pdf) {
        drafter.insist("attach the file", () -> {
            var page = drafter.page(path + "/edit");
            if (page.contains(FILE)) return;
            drafter.postFile(path + "/files", FILE, pdf, Map.of("role", "MAIN", "version", version(page)));
        });
    }

    private static void recipients(Person drafter, String path, String find, Pattern kind) {
        drafter.insist("save the recipients", () -> {
            var found = drafter.fragment("/outgoing/recipients?find="
                    + URLEncoder.encode(find, StandardCharsets.UTF_8));
            drafter.post(path + "/recipients",
                    Map.of("what", "save", kind == RECIPIENT ? "recipient" : "rule", match(kind, found), "version",
                            version(drafter.page(path + "/edit"))));
        });
    }

    private static void marks(Person drafter, String path) {
        drafter.insist("place the marks", () -> {
            var page = drafter.page(path + "/marks");
            var form = new LinkedHashMap<String, String>();
            MARK.matcher(page)
                    .results()
                    .forEach(mark -> form.put(attribute(mark.group(), "name"),
                            attribute(mark.group(), "value")));
            form.put("version", version(drafter.page(path + "/edit")));
            drafter.post(path + "/marks", form);
        });
    }

    private static String arrived(Person clerk, String subject) {
        var id = new AtomicReference<String>();
        clerk.insist("find what arrived", () -> {
            var page = clerk.page("/incoming?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
            var found = Pattern.compile("/documents/(" + ID + ")[^\n]*>" + Pattern.quote(subject) + "</span>")
                    .matcher(page)
                    .results()
                    .map(one -> one.group(1))
                    .collect(Collectors.toSet());
            if (found.size() > 1) throw new AssertionError("Arrived more than once: " + found);
            if (found.isEmpty()) throw NotYetException.waits();
            id.set(found.iterator().next());
        });
        return Objects.requireNonNull(id.get());
    }

    private static String version(String page) {
        return match(Pattern.compile("name=\"version\" value=\"(\\d+)\""), page);
    }

    private static String attribute(String tag, String name) {
        return match(Pattern.compile("\\s" + name + "=\"([^\"]*)\""), tag);
    }

    private static String match(Pattern what, String page) {
        var found = what.matcher(page);
        if (!found.find()) throw NotYetException.shown("a page without " + what);
        return found.group(1);
    }

    private static byte[] file() {
        try (var file = Objects.requireNonNull(OutgoingRoad.class.getResourceAsStream("/files/" + FILE))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
