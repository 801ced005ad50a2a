package vn.lienthong.webapp.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Hand;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;

/** One person of the demo at the office computer, doing what the pages offer. */
final class Desk implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern DRAFT = Pattern.compile(".*/outgoing/([0-9a-f-]{36})/edit.*");
    private static final String DEMO_PIN = "123456";

    private final Visit visit;
    private final Page page;
    private final String name;

    private Desk(Visit visit, String name) {
        this.visit = visit;
        this.page = visit.page();
        this.name = name;
    }

    static Desk of(int port, String signInName) {
        return new Desk(Chromium.visit(port, Screen.DESK).signedInAsDemo(signInName), signInName);
    }

    /** Types the facts of a new document; answers its id. */
    DocumentId draft(String subject) {
        visit.open("/outgoing/new");
        page.fill("#subject", subject);
        page.fill("#recipientLines", "- Như trên;\n- Lưu: VT.");
        look("new");
        leave(() -> page.click("form.panel button[data-primary]"));
        var address = DRAFT.matcher(page.url());
        if (!address.matches()) throw new AssertionError(page.url());
        return DocumentId.of(address.group(1));
    }

    /** Attaches the main file; an office file has its PDF form when this returns. */
    void attach(Path file) {
        page.setInputFiles("#file-MAIN", file);
        page.waitForSelector(".draft-files:has-text('" + file.getFileName() + "')",
                new Page.WaitForSelectorOptions().setTimeout(90_000));
    }

    void sendTo(String agency) {
        page.fill("#find", agency);
        page.locator("#found label", new Page.LocatorOptions().setHasText(agency)).first().click();
        saveRecipients();
    }

    void sendToAll(String rule) {
        page.locator("fieldset label.tick", new Page.LocatorOptions().setHasText(rule)).first().click();
        saveRecipients();
    }

    private void saveRecipients() {
        leave(() -> page.click("[data-save-recipients]"));
    }

    void placeMarks(DocumentId draft) {
        visit.open("/outgoing/" + draft + "/marks");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look("marks");
        leave(() -> page.click("[data-marks] button[data-primary]"));
    }

    void submit(DocumentId draft) {
        visit.open("/outgoing/" + draft + "/edit");
        look("draft");
        leave(() -> page.click("aside form button[data-primary]"));
    }

    /** Whether the list of tasks has it now. */
    boolean has(String subject) {
        visit.open("/inbox?q=" + URLEncoder.encode(subject, StandardCharsets.UTF_8));
        return page.locator("#rows .list-title").count() > 0;
    }

    /** Finds the task by the document's subject in the list and opens it. */
    Desk open(String subject) {
        Await.until(SOON, () -> has(subject));
        look("inbox");
        page.locator("#rows .list-title").first().click();
        page.waitForSelector("#document");
        look("task");
        return this;
    }

    /** Presses the one primary button of the open document. */
    void act() {
        leave(() -> document().locator("[data-primary]").first().click());
    }

    void actWithPin() {
        document().locator("#pin").fill(DEMO_PIN);
        act();
    }

    /** Unfolds the form of an act, fills what is not filled yet, and sends it. */
    void act(String form, FormFiller filler) {
        document().locator("[data-primary]").first().click();
        var opened = document().locator("#form-" + form);
        filler.fill(opened);
        look(form);
        leave(() -> opened.locator("button[type=submit]").first().click());
    }

    /** Does something that leads to another page, whichever that is, and waits for it. */
    @SuppressWarnings("deprecation") // an act leads to the next task, whose address nobody knows before
    private void leave(Runnable act) {
        page.waitForNavigation(act);
    }

    /** Types into a form. */
    @FunctionalInterface
    interface FormFiller {
        void fill(Locator form);
    }

    /** Hands a file in as a clerk does: what is read from it is taken over, the rest typed. Leads to the document. */
    Hand takeIn(String source, Path file, Map<String, String> rest) {
        visit.open("/incoming/new");
        var hand = new Hand(page);
        hand.click("input[name=source][value=" + source + "]");
        hand.choose("#files", file);
        page.waitForSelector("[data-proposals-state]:has-text('Đã đọc được')",
                new Page.WaitForSelectorOptions().setTimeout(90_000));
        look("proposals-" + source);
        hand.click("[data-takes-all]");
        rest.forEach(hand::typeDay);
        look("taken-over-" + source);
        leave(() -> hand.click("#form-new button[type=submit]"));
        return hand;
    }

    /** Types into one field and, in the middle of it, takes over what was read for another; answers what is there then. */
    String takesTheSubjectWhileTyping(Path file) {
        visit.open("/incoming/new");
        page.setInputFiles("#files", file);
        page.waitForSelector("[data-proposals-state]:has-text('Đã đọc được')",
                new Page.WaitForSelectorOptions().setTimeout(90_000));
        page.locator("#new-issuer").pressSequentially("Sở");
        page.click("[data-proposal=subject] button");
        return page.inputValue("#new-subject");
    }

    /** Enters the open document into the register as it is; answers what its page says then. */
    String registered() {
        act("register", _ -> {});
        return page.locator("main").innerText();
    }

    /** Until a page says it; relays and queues need their moment. */
    void see(String path, String text) {
        Await.until(SOON, () -> {
            visit.open(path);
            return page.locator("main").innerText().contains(text);
        });
    }

    Page page() {
        return page;
    }

    Visit visit() {
        return visit;
    }

    private Locator document() {
        return page.locator("#document");
    }

    void look(String what) {
        visit.picture("journey-" + name + "-" + what);
    }

    @Override
    public void close() {
        visit.close();
    }
}
