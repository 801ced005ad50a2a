package vn.lienthong.webapp.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import vn.lienthong.webapp.walk.NotYetException;
import vn.lienthong.webapp.walk.PageForm;
import vn.lienthong.webapp.walk.Person;

/** What somebody does again and again who walks no document's road. */
final class Rounds {
    private static final Pattern DOCUMENT = Pattern.compile("/documents/[0-9a-f-]{36}[^\"]*");
    private static final Pattern MORE = Pattern.compile("/inbox\\?[^\"]*after=[^\"]+");
    private static final Pattern TO_DIRECT = Pattern.compile(
            "name=\"task\"[^>]*value=\"([0-9a-f-]{36})\"[^>]*data-acts=\"[^\"]*\\bdirect\\b");
    private static final Pattern UNIT = Pattern.compile(
            "<select[^>]*name=\"unit\"[^>]*>.*?value=\"([0-9a-f-]{36})\"", Pattern.DOTALL);
    private static final List<String> WORDS = List.of("quỹ đất", "cai cach", "báo cáo kết quả", "ke hoach",
            "nhiệm vụ quý");
    private static final int SEVERAL = 5;

    private Rounds() {}

    /** A clerk's or a specialist's: own work, one page on, the registers, something by its words. */
    static void read(Person person) {
        var list = person.page("/inbox");
        open(person, list);
        MORE.matcher(list).results().findFirst().ifPresent(more -> person.fragment(plain(more.group())));
        open(person, person.page("/incoming"));
        open(person, person.page("/outgoing"));
        person.page("/search?q=" + WORDS.get(random(WORDS.size())).replace(" ", "+"));
    }

    /** A leader's: what waits for a signature or a direction, and one of it. */
    static void decide(Person leader) {
        open(leader, leader.page("/inbox?view=decide"));
    }

    /** A head's: what was directed, by unit and person, and what the unit has. */
    static void oversee(Person head) {
        open(head, head.page("/inbox/directives"));
        head.page("/inbox/unit-work");
    }

    /** A leader's: the same words for several letters; waits for the end as somebody would who watches. */
    static int directSeveral(Person leader) {
        var tasks = TO_DIRECT.matcher(leader.page("/inbox"))
                .results()
                .limit(SEVERAL)
                .map(task -> task.group(1))
                .toList();
        if (tasks.isEmpty()) throw NotYetException.waits();
        var bulk = leader.post("/inbox/bulk", Map.of("act", "direct", "task", String.join(",", tasks)));
        var page = leader.page(bulk);
        var form = PageForm.of(page, bulk + "/begin").orElseThrow(() -> NotYetException.shown("no form to direct"));
        form.put("unit", UNIT.matcher(page).results().findFirst().map(unit -> unit.group(1)).orElseThrow());
        form.put("words", "Tham mưu trả lời.");
        leader.post(bulk + "/begin", form);
        while (!leader.page(bulk).contains("Đã làm xong " + tasks.size() + " việc"))
            if (leader.page(bulk).contains("không làm được")) throw NotYetException.shown("not all could be directed");
        return tasks.size();
    }

    private static void open(Person person, String list) {
        var documents = DOCUMENT.matcher(list).results().map(MatchResult::group).distinct().toList();
        if (!documents.isEmpty()) person.page(plain(documents.get(random(documents.size()))));
    }

    private static String plain(String address) {
        return address.replace("&amp;", "&");
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
