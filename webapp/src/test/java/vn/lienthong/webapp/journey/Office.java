package vn.lienthong.webapp.journey;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.options.SelectOption;

import vn.lienthong.engine.shared.DocumentId;

/** The people of one agency of the demo, each at their own desk, where they stay signed in. */
final class Office implements AutoCloseable {
    private final Map<String, Desk> desks = new HashMap<>();
    private final int port;
    private final String key;

    /** @param key of the agency in the demo: {@code xa1} */
    Office(int port, String key) {
        this.port = port;
        this.key = key;
    }

    /** Takes a file from the specialist's desk to its issue; everybody meets it in their inbox. */
    DocumentId issue(String subject, Path file, Consumer<Desk> recipients) {
        var specialist = desk("chuyenvien");
        var letter = specialist.draft(subject);
        specialist.attach(file);
        recipients.accept(specialist);
        specialist.placeMarks(letter);
        specialist.submit(letter);
        specialist.see("/documents/" + letter, "Chờ kiểm tra");
        var head = desk("truongvp");
        head.open(subject).act();
        head.see("/documents/" + letter, "Chờ duyệt");
        var leader = desk("lanhdao");
        leader.open(subject).act();
        leader.see("/documents/" + letter, "Chờ ký số");
        leader.open(subject).actWithPin();
        leader.see("/documents/" + letter, "Chờ cấp số, đóng dấu");
        var clerk = desk("vanthu");
        clerk.open(subject).actWithPin();
        clerk.see("/documents/" + letter, "Đã ban hành");
        clerk.look("issued");
        return letter;
    }

    /** Takes what arrived from the clerk to the specialist and finishes it. */
    void handle(String subject, String result) {
        register(subject);
        desk("vanthu").open(subject).act("present", _ -> {});
        desk("lanhdao").open(subject).act("direct", form -> {
            form.locator("#direct-text").fill("Giao Văn phòng chủ trì tham mưu.");
            form.locator(".charge:has-text('Văn phòng') select").first().selectOption("LEAD");
        });
        desk("truongvp").open(subject)
                .act("assign", form -> form.locator("select")
                        .first()
                        .selectOption(new SelectOption().setIndex(1)));
        finish(subject, result);
    }

    private void finish(String subject, String result) {
        for (var handler : new String[]{"chuyenvien", "truongvp"}) {
            var desk = desk(handler);
            if (!desk.has(subject)) continue;
            desk.open(subject).act("finish", form -> form.locator("#finish-result").fill(result));
            return;
        }
        throw new AssertionError("Nobody has " + subject + " to handle");
    }

    void register(String subject) {
        desk("vanthu").open(subject).act("register", _ -> {});
    }

    Desk desk(String account) {
        return desks.computeIfAbsent(account, _ -> Desk.of(port, account + "." + key));
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }
}
