package vn.lienthong.webapp.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;

import vn.lienthong.webapp.fixtures.TestPeople;

/** One person's browser window: what it shows, and what it complains about. */
public final class Visit implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final String IN = ".shell, #present";
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final Screen screen;
    private final String home;

    Visit(Browser browser, int port, Screen screen) {
        this.screen = screen;
        this.home = "http://127.0.0.1:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen.density)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Visit open(String path) {
        page.navigate(path);
        return this;
    }

    public Visit signedInAs(String login) {
        return signedInAs(login, TestPeople.PASSWORD);
    }

    /** As somebody of the demo. */
    public Visit signedInAsDemo(String login) {
        return signedInAs(login, "lienthong");
    }

    /** Who has signed in here before comes back with the same session, without a look at the first page. */
    private Visit signedInAs(String login, String password) {
        var kept = SESSIONS.get(home + login);
        if (kept != null) {
            context.addCookies(kept);
            if (!context.request().get(home + "/").url().contains("/sign-in")) return this;
        }
        open("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button[type=submit].button-primary");
        page.waitForSelector(IN);
        SESSIONS.put(home + login, context.cookies());
        return this;
    }

    /** What the browser wrote as errors: blocked by policy, failed scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds wrong on the page as it stands, by WCAG 2.2 AA and good practice. */
    public List<String> barriers() {
        return axe().analyze()
                .getViolations()
                .stream()
                .flatMap(rule -> rule.getNodes()
                        .stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget() + " "
                                + node.getFailureSummary()))
                .toList();
    }

    /** Our pages frame no others; without frames to join, axe needs no second page and a third of the time. */
    private AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    /** How many pixels the page is wider than the window. */
    public int overhang() {
        return ((Number) page
                .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Keeps a picture of the whole page below {@code target/screens}. */
    public Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENS.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
