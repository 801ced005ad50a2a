package vn.lienthong.webapp.walk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * From a photographed letter on the clerk's desk to the result of the unit in charge.
 *
 * @param agency key of it in the demo: {@code xa1}
 */
public record IncomingRoad(String agency) implements Road {
    private static final Pattern OFFICE = Pattern.compile(
            "charge-unit\"[^>]*>[^<]*Văn phòng[^<]*</span>\\s*<select[^>]*name=\"(role\\.[0-9a-f-]{36})\"");
    private static final Pattern HANDLERS = Pattern.compile("<select[^>]*name=\"handler\"[^>]*>(.*?)</select>",
            Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("value=\"([0-9a-f-]{36})\"");
    private static final AtomicInteger COUNT = new AtomicInteger(100);

    /** Of the first commune. */
    public IncomingRoad() {
        this("xa1");
    }

    @Override
    public String title() {
        return "Incoming: upload, intake, register, leader's directive, assignment, result";
    }

    @Override
    public void walk(Office office, String subject) {
        walked(office, subject);
    }

    /** @return the document at the end of its road */
    public String walked(Office office, String subject) {
        var clerk = office.person("vanthu." + agency);
        var letter = DocumentPage.incoming(takeIn(clerk, subject));
        letter.act(clerk, "register", "Đã vào sổ", (_, _) -> {});
        letter.act(clerk, "present", "Đã trình lãnh đạo", (_, _) -> {});
        letter.act(office.person("lanhdao." + agency), "direct", "Đã có ý kiến chỉ đạo", (form, page) -> {
            form.put("text", "Giao Văn phòng chủ trì.");
            form.put(found(OFFICE, page), "LEAD");
        });
        letter.act(office.person("truongvp." + agency), "assign", "Đang xử lý",
                (form, page) -> form.put("handler", lastHandler(page)));
        letter.act(office.person("chuyenvien." + agency), "finish", "Đã giải quyết",
                (form, _) -> form.put("result", "Đã báo cáo."));
        return letter.id();
    }

    public static String takeIn(Person clerk, String subject) {
        var form = new LinkedHashMap<String, String>();
        clerk.insist("open the form", () -> form.putAll(
                PageForm.of(clerk.page("/incoming/new"), "/incoming/new").orElseThrow()));
        form.putAll(Map.of("source", "PAPER", "number", String.valueOf(COUNT.incrementAndGet()), "symbol", "BC",
                "issuerName", "Thôn Đông", "kind", "OFFICIAL_LETTER", "urgency", "NORMAL", "subject", subject));
        var key = new AtomicReference<String>();
        clerk.insist("upload the picture", () -> key.set(clerk.upload("ban chup.png", picture())));
        clerk.insist("take in", () -> {
            if (clerk.pageIfAny("/documents/" + form.get("id")).isEmpty())
                clerk.post("/incoming/new?files=" + key.get(), form);
        });
        return Objects.requireNonNull(form.get("id"));
    }

    private static String lastHandler(String page) {
        return VALUE.matcher(found(HANDLERS, page))
                .results()
                .map(one -> one.group(1))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String found(Pattern what, String page) {
        var found = what.matcher(page);
        if (!found.find()) throw NotYetException.shown("a page without " + what);
        return found.group(1);
    }

    /** Never the same twice. */
    public static byte[] picture() {
        var picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        var noise = (COUNT.incrementAndGet() + 1) * 0x9E3779B97F4A7C15L;
        for (int y = 0; y < 400; y += 3)
            for (int x = 0; x < 300; x++) picture.setRGB(x, y, (int) (noise * (x + 1) * (y + 7)));
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
