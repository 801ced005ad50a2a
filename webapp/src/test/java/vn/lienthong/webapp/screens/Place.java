package vn.lienthong.webapp.screens;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

import vn.lienthong.webapp.browser.Visit;

import static vn.lienthong.webapp.screens.Place.State.PLAIN;

/**
 * Every page of the product, in every state that looks different: who opens it, and how it is reached. Twelve of them
 * are the screens that people live in.
 */
enum Place {
    INBOX(Who.CLERK, "/inbox", (page, _) -> besideAtTheDesk(page),
            new Named("Việc của tôi", "registry clerk", "what waits, and the first of it opened",
                    "enter the letter into the register", ".list-do")),
    INTAKE(Who.CLERK, "/incoming/new", Place::bringsALetter,
            new Named("Tiếp nhận văn bản", "registry clerk",
                    "a letter brought as a file; its facts are read from it, its pages stand beside them",
                    "take over what was read", "[data-takes-all]")),
    DECIDE(Who.LEADER, "/inbox?view=decide", (page, _) -> {
        opensTheFirst(page);
        showsItsPages(page);
    },
            new Named("Chờ ký, bút phê", "leader", "what waits for a signature or a directive, one after the other",
                    "sign or give the directive", "#document [data-primary], [data-deciding-act]")),
    DIRECTIVES(Who.LEADER, "/inbox/directives", PLAIN,
            new Named("Thực hiện chỉ đạo", "leader", "who has what of the own directives, late first",
                    "urge who is late", ".directed-unit form button")),
    UNIT_WORK(Who.HEAD, "/inbox/unit-work", PLAIN,
            new Named("Việc của người trong đơn vị", "head of a unit", "what the people of the unit have",
                    "give it to somebody else", "details.act > summary")),
    ASSIGNED(Who.SPECIALIST, "/documents/{assigned}", (page, _) -> drawn(page),
            new Named("Văn bản đến", "specialist", "the letter beside what is known and asked of it",
                    "report the result", "summary[data-primary]")),
    MARKS(Who.DRAFTER, "/outgoing/{draft}/marks", (page, _) -> sheet(page),
            new Named("Đặt vị trí chữ ký, số, ngày và dấu", "specialist",
                    "where signature, number, date and seal will stand",
                    "save the places", "[data-marks] [data-primary]")),
    REGISTER(Who.CLERK, "/registers?direction=INCOMING", PLAIN,
            new Named("Sổ đăng ký", "registry clerk", "the register of incoming documents, without a gap",
                    "print the month, or look up a number", "#number")),
    SEARCH(Who.CLERK, "/search?q=thiet hai bao so 10", PLAIN,
            new Named("Tra cứu", "everybody", "found by words of the text, typed without diacritics",
                    "narrow to an agency, or open what was found", ".facet-issuer .facet-choice, .facets > summary")),
    AUDIT("thanhtra.tinh", "/audit", PLAIN,
            new Named("Nhật ký truy vết", "auditor", "who did and read what",
                    "see who opened a document on a day, or keep the list", ".choices-days .choice")),
    OPERATIONS("vanhanh", "/operations", PLAIN,
            new Named("Vận hành hệ thống", "operator", "parts, queues, jobs and nodes with what is stuck",
                    "open what wants the operator, or see that nothing does", "#o-attention .message")),
    ORGANISATION("quantri.tinh", "/administration/organisations/{commune}", PLAIN,
            new Named("Quản trị tổ chức", "administrator", "an agency with its units, people and roles",
                    "let in somebody new", "[data-primary]")),

    SIGN_IN(null, "/sign-in", PLAIN), FIRST_ADMINISTRATOR(null, "/first-administrator", PLAIN, Care.BRIEF),
    INBOX_CHOSEN(Who.CLERK, "/inbox", (page, _) -> page.click("[data-bulk-all]")),
    INBOX_REGISTERING(Who.CLERK, "/inbox", (page, _) -> {
        opensTheFirst(page);
        page.click("#beside summary[data-primary]");
    }), INBOX_NOTHING_FOUND(Who.CLERK, "/inbox?q=khong-co", PLAIN, Care.BRIEF),
    INBOX_NOTHING_LATE(Who.DRAFTER, "/inbox?view=finished", PLAIN, Care.BRIEF),
    COLUMNS(Who.CLERK, "/inbox/columns", PLAIN, Care.BRIEF),
    FILTERS(Who.CLERK, "/inbox/filters?urgency=EXPRESS", PLAIN, Care.BRIEF),
    DIRECTED_BY_ME(Who.LEADER, "/inbox?view=directed", PLAIN),
    DIRECTIVES_URGING(Who.LEADER, "/inbox/directives", (page, _) -> unfolds(page), Care.BRIEF),
    UNIT_WORK_GIVING(Who.HEAD, "/inbox/unit-work", (page, _) -> unfolds(page), Care.BRIEF),
    BULK(Who.LEADER, "/inbox/bulk/{bulk}", PLAIN), ALL_BULK(Who.LEADER, "/inbox/bulk", PLAIN, Care.BRIEF),
    DEPUTISE(Who.CLERK, "/deputise", PLAIN),
    NOTICES(Who.CLERK, "/notices", (page, _) -> page.waitForSelector("[data-browser]:not([hidden])")),
    PHRASES(Who.LEADER, "/phrases", PLAIN), PASSWORD(Who.CLERK, "/password", PLAIN, Care.BRIEF),
    SIGNATURE(Who.WORDY, "/my-signature", PLAIN, Care.BRIEF),

    INCOMING_LIST(Who.CLERK, "/incoming", PLAIN),
    SIGNED_LETTER(Who.CLERK, "/documents/{delivered}", (page, _) -> unfoldsAll(page)),
    HELD_FILE(Who.CLERK, "/documents/{quarantined}", PLAIN, Care.BRIEF),
    LONG_LETTER(Who.WORDY, "/documents/{long}", (page, _) -> drawn(page)),
    LONG_ROW(Who.WORDY_CLERK, "/incoming", PLAIN), LONG_LINE(Who.WORDY_CLERK, "/registers?direction=INCOMING", PLAIN),
    REGISTER_NUMBER(Who.CLERK, "/registers?direction=INCOMING&number=3", PLAIN, Care.BRIEF),
    REGISTER_NO_SUCH_NUMBER(Who.CLERK, "/registers?direction=INCOMING&number=9999", PLAIN, Care.BRIEF),
    REGISTER_NO_SUCH_DAY(Who.CLERK, "/registers?direction=INCOMING&from=31/02/2026", PLAIN, Care.BRIEF),
    SEARCH_NARROWED(Who.CLERK, "/search?q=bao so 10&issuer=Sở Tài chính tỉnh Sông Hạ", PLAIN, Care.BRIEF),
    AUDIT_READING("thanhtra.tinh", "/audit?what=read&from=1/1/2026&until=32/1/2026", PLAIN, Care.BRIEF),
    UPKEEP("vanhanh", "/operations", (page, _) -> page.click("#o-upkeep > summary"), Care.BRIEF),
    LONG_TASK(Who.WORDY, "/inbox", (page, _) -> opensTheFirst(page)),
    NO_SUCH_DOCUMENT(Who.CLERK, "/documents/00000000-0000-7000-8000-000000000000", PLAIN),
    NOT_ALLOWED(Who.CLERK, "/administration", PLAIN, Care.BRIEF),
    DIRECTING(Who.LEADER, "/documents/{presented}", (page, _) -> page.click("summary[data-primary]")),
    PRESENTED(Who.CLERK, "/documents/{presented}", (page, _) -> unfoldsAll(page), Care.BRIEF),
    ENTER(Who.CLERK, "/incoming/{arrived}/register", PLAIN, Care.BRIEF),
    RETURN(Who.CLERK, "/incoming/{arrived}/return", PLAIN, Care.BRIEF),
    PRESENT(Who.CLERK, "/incoming/{registered}/present", PLAIN, Care.BRIEF),
    PRESENT_AGAIN(Who.CLERK, "/incoming/{presented}/present-again", PLAIN, Care.BRIEF),
    DIRECT(Who.LEADER, "/incoming/{presented}/direct", PLAIN, Care.BRIEF),
    SEND_BACK(Who.LEADER, "/incoming/{presented}/send-back", PLAIN, Care.BRIEF),
    ASSIGN(Who.OFFICE_HEAD, "/incoming/{charged}/assign?assignment={charge}", PLAIN, Care.BRIEF),
    REASSIGN(Who.OFFICE_HEAD, "/incoming/{assigned}/reassign?assignment={assignment}", PLAIN, Care.BRIEF),
    FINISH(Who.SPECIALIST, "/incoming/{assigned}/finish?assignment={assignment}", PLAIN, Care.BRIEF),
    ACKNOWLEDGE(Who.HEAD, "/incoming/{assigned}/acknowledge?assignment={informed}", PLAIN, Care.BRIEF),

    OUTGOING_LIST(Who.CLERK, "/outgoing", (page, _) -> page.click(".bar .menu > summary")),
    KEYS(Who.CLERK, "/outgoing", (page, _) -> page.click("[data-opens=keys]")),
    NEW_DRAFT(Who.DRAFTER, "/outgoing/new", PLAIN), EDIT_DRAFT(Who.DRAFTER, "/outgoing/{draft}/edit", PLAIN),
    GROUPS(Who.CLERK, "/outgoing/groups", PLAIN, Care.BRIEF),
    DRAFT(Who.DRAFTER, "/documents/{draft}", (page, _) -> drawn(page)),
    DRAFT_AS_PICTURES(Who.DRAFTER, "/documents/{draft}?images=true", PLAIN, Care.BRIEF),
    PROGRESS(Who.DRAFTER, "/documents/{draft}/progress", PLAIN),
    SENT_ON(Who.DRAFTER, "/documents/{reviewed}", (page, _) -> unfoldsAll(page), Care.BRIEF),
    SIGNING(Who.LEADER, "/documents/{signing}", (page, _) -> drawn(page)),
    DELIVERIES("vanthu.huyen2", "/outgoing/{issued}/deliveries", PLAIN),
    PRINTED_REGISTER(Who.CLERK, "{print}", PLAIN), NOTHING_FOUND(Who.CLERK, "/search?q=khong co gi nhu the", PLAIN,
            Care.BRIEF),

    LEVELS("quantri.tinh", "/administration?at={province}", PLAIN),
    ORGANISATION_MENU("quantri.tinh", "/administration/organisations/{commune}", (page, _) -> page.click(
            ".page-head .menu > summary"), Care.BRIEF),
    CLOSING("quantri.tinh", "/administration/organisations/{closing}", PLAIN, Care.BRIEF),
    PEOPLE("quantri.tinh", "/administration/organisations/{commune}/people", PLAIN),
    OWN_PEOPLE("quantri.tinhb", "/administration/people", PLAIN, Care.BRIEF),
    PERSON("quantri.tinh", "/administration/people/{clerk}", PLAIN),
    SEAL("quantri.tinh", "/administration/organisations/{wordy}/seal", PLAIN, Care.BRIEF),
    CALENDAR("quantri.tinh", "/administration/calendar?year=2026", PLAIN),
    NEW_PERSON("quantri.tinh", "/administration/organisations/{commune}/acts/new-person", PLAIN),
    CLOSE("quantri.tinh", "/administration/organisations/{commune}/acts/close", PLAIN, Care.BRIEF),
    NUMBERING("quantri.tinh", "/administration/organisations/{commune}/acts/decide-numbering", PLAIN, Care.BRIEF),
    MOVE("quantri.tinh", "/administration/organisations/{commune}/acts/move", PLAIN, Care.BRIEF),
    GRANT("quantri.tinh", "/administration/people/{clerk}/acts/grant", PLAIN, Care.BRIEF),
    ENTER_DAY("vanhanh", "/administration/calendar/acts/enter-day", PLAIN, Care.BRIEF),
    NEW_ROOT("quantri.tinhb", "/administration/acts/open-root", PLAIN, Care.BRIEF),
    QUARANTINE("quantri.tinh", "/quarantine", PLAIN), PARTNERS("vanhanh", "/partners", PLAIN),
    TRAIL_CHECK("thanhtra.tinh", "/audit/check", (page, _) -> page.waitForCondition(
            () -> page.locator("#goes-on").count() == 0), Care.BRIEF),

    STYLE(Who.CLERK, "/style", PLAIN), STYLE_WORK(Who.CLERK, "/style/work?open=1", PLAIN),
    STYLE_DIALOG(Who.CLERK, "/style", (page, _) -> page.locator("[data-opens=return-it]").first().click(), Care.BRIEF);

    /** Addresses that answer with HTML and are not walked, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "/", "leads on to the first entry of the rail",
            "/inbox/next", "leads on to a document",
            "/inbox/tabs", "a part of the inbox, drawn anew",
            "/inbox/bulk/{id}/progress", "a part of the act on many tasks, drawn anew",
            "/inbox/bulk/news", "a part of the lists, drawn anew",
            "/outgoing/recipients", "a part of the draft: what was found",
            "/shell/rail", "a part of every page, drawn anew",
            "/shell/notices", "a part of every page, drawn anew",
            "/uploads/{key}/preview", "a part of the form that takes a document in");

    /** How closely it is looked at. */
    enum Care {
        /** By everybody, in every look. */
        FULL,
        /** Made of the same parts as another place that is looked at fully. */
        BRIEF
    }

    /** What is done on the page before it is looked at. */
    @FunctionalInterface
    interface State {
        State PLAIN = (_, _) -> {};

        void reach(Page page, Scenery scenery);
    }

    /**
     * One of the twelve.
     *
     * @param title as its people read it
     * @param shows what is on it
     * @param next  what its reader does next
     * @param act   where that is done: it is in sight without scrolling
     */
    record Named(String title, String reader, String shows, String next, String act) {}

    private static final class Who {
        static final String CLERK = "vanthu." + Scenery.OFFICE;
        static final String LEADER = "lanhdao." + Scenery.OFFICE;
        static final String OFFICE_HEAD = "truongvp." + Scenery.OFFICE;
        static final String HEAD = "truongphong." + Scenery.OFFICE;
        static final String SPECIALIST = "chuyenvien." + Scenery.OFFICE;
        static final String DRAFTER = "chuyenvien2." + Scenery.OFFICE;
        static final String WORDY = "lanhdao." + Scenery.WORDY;
        static final String WORDY_CLERK = "vanthu." + Scenery.WORDY;
    }

    private final @Nullable String who;
    private final String path;
    private final State state;
    private final Care care;
    private final @Nullable Named named;

    Place(@Nullable String who, String path, State state) {
        this(who, path, state, Care.FULL);
    }

    Place(@Nullable String who, String path, State state, Care care) {
        this.who = who;
        this.path = path;
        this.state = state;
        this.care = care;
        this.named = null;
    }

    Place(String who, String path, State state, Named named) {
        this.who = who;
        this.path = path;
        this.state = state;
        this.care = Care.FULL;
        this.named = named;
    }

    /** The screens that have a name. */
    static List<Place> twelve() {
        return Arrays.stream(values()).filter(Place::isNamed).toList();
    }

    /** The window of somebody who may open it. */
    Visit visitedBy(Visit stranger) {
        return who == null ? stranger : stranger.signedInAsDemo(who);
    }

    /** What stands in braces is among the {@link Scenery}. */
    String path() {
        return path;
    }

    boolean isLookedAtFully() {
        return care == Care.FULL;
    }

    boolean isNamed() {
        return named != null;
    }

    void reach(Page page, Scenery scenery) {
        state.reach(page, scenery);
    }

    Named named() {
        if (named == null) throw new IllegalStateException(this + " has no name");
        return named;
    }

    /** As files are called. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void besideAtTheDesk(Page page) {
        if (page.viewportSize().width > 800) opensTheFirst(page);
    }

    /** Beside the list, or as a page of its own. */
    private static void opensTheFirst(Page page) {
        page.locator(".list-title").first().click();
        page.waitForSelector("#document");
    }

    private static void unfolds(Page page) {
        page.locator("details.act > summary").first().click();
    }

    /** Every form and list that lies folded on a document's page. */
    private static void unfoldsAll(Page page) {
        page.evaluate("document.querySelectorAll('#document details:not(.menu)').forEach(it => it.open = true)");
    }

    private static void bringsALetter(Page page, Scenery scenery) {
        page.click("input[name=source][value=FILE]");
        page.setInputFiles("#files", scenery.broughtLetter());
        page.waitForSelector("[data-takes-all]:visible", new Page.WaitForSelectorOptions().setTimeout(90_000));
    }

    private static void drawn(Page page) {
        if (page.viewportSize().width > 800) showsItsPages(page);
    }

    private static void showsItsPages(Page page) {
        page.waitForSelector(".viewer-page .textLayer");
    }

    private static void sheet(Page page) {
        page.waitForFunction("() => document.querySelector('.marks-sheet > img').naturalWidth > 0");
    }
}
