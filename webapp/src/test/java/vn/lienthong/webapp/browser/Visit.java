package vn.lienthong.webapp.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotScale;

import vn.lienthong.webapp.fixtures.TestPeople;

/** One person's browser window: what it shows, and what it complains about. */
public final class Visit implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int STILL_IN = 204;
    private static final int SIGNED_IN = 302;
    private static final int LATENCY_MILLIS = 100;
    private static final int BYTES_PER_SECOND = 6_000;
    private static final int UNLIMITED = -1;
    private static final String IN = ".shell, #present";
    private static final String TRANSFERRED = """
            performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                .filter(entry => !/\\/files\\/|\\/webjars\\/(pdfjs|bpmn)/.test(entry.name))
                .reduce((sum, entry) => sum + entry.transferSize, 0)""";
    private static final String SHIFTS = """
            new Promise(done => {
              const LEAST_SEEN = 0.02;
              const found = [];
              let sum = 0;
              const place = ({ node, previousRect, currentRect }) =>
                `${node ? node.id || node.className || node.nodeName : '?'} ${previousRect.y}>${currentRect.y}`;
              const add = list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => {
                sum += entry.value;
                found.push(entry.value.toFixed(4) + ': ' + entry.sources.map(place).join(', '));
              });
              new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => done(sum < LEAST_SEEN ? [] : found), 100);
            })""";
    private static final String BARRIERS = """
            options => axe.run({ resultTypes: ['violations'], ...options }).then(found => found.violations.flatMap(rule =>
              rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target} ${node.failureSummary}`)))""";
    private static final Map<String, Object> WORDS = Map.of("rules",
            Map.of("color-contrast", Map.of("enabled", false)));
    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("color-contrast"));
    private static final String IN_SIGHT = """
            selector => [...document.querySelectorAll(selector)].some(element => {
              const box = element.getBoundingClientRect();
              return box.width > 0 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
                && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
            })""";
    private static final String GEOMETRY = script(Visit.class, "geometry.js");
    private static final String AXE = "() => {" + script(AxeBuilder.class, "/axe.min.js") + "}";
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final Screen screen;
    private final boolean isScripted;
    private final String home;

    Visit(Browser browser, int port, Screen screen, boolean scripts) {
        this.screen = screen;
        this.isScripted = scripts;
        this.home = "http://127.0.0.1:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home)
                .setViewportSize(screen.width, screen.height)
                .setDeviceScaleFactor(screen.density)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    private static String script(Class<?> beside, String name) {
        try (var text = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /**
     * As the form of the sign-in page does it, without a look at that page or the first one, but where no script runs. Who
     * has signed in here before comes back with the same session.
     */
    private Visit signedInAs(String login, String password) {
        var kept = SESSIONS.get(home + login);
        if (kept != null) {
            context.addCookies(kept);
            if (context.request().get(home + "/shell/session").status() == STILL_IN) return this;
        }
        if (isScripted)
            signIn(login, password);
        else
            signInOnThePage(login, password);
        SESSIONS.put(home + login, context.cookies());
        return this;
    }

    private void signInOnThePage(String login, String password) {
        open("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button[type=submit].button-primary");
        page.waitForSelector(IN);
    }

    private void signIn(String login, String password) {
        var form = FormData.create().set("login", login).set("password", password);
        context.request().get(home + "/sign-in");
        var answer = context.request()
                .post(home + "/sign-in", RequestOptions.create()
                        .setHeader("Accept", "text/html")
                        .setHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .setForm(form)
                        .setMaxRedirects(0));
        if (answer.status() != SIGNED_IN) throw new IllegalStateException("Sign-in answered " + answer.status());
    }

    private String cookie(String name) {
        return context.cookies()
                .stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no cookie " + name));
    }

    /** The same window as if it had just been opened: nobody is signed in, nothing is remembered or complained of. */
    public Visit anew() {
        page.evaluate("() => location.protocol === 'about:' || sessionStorage.clear()");
        page.navigate("about:blank"); // what was still on its way ends, and complains of it, now
        context.clearCookies();
        var everything = new JsonObject();
        everything.addProperty("origin", home);
        everything.addProperty("storageTypes", "all");
        var browser = context.newCDPSession(page);
        browser.send("Storage.clearDataForOrigin", everything);
        browser.send("Network.enable");
        browser.send("Network.setCacheDisabled", disabled(true)); // what lies in memory goes at once
        browser.send("Network.setCacheDisabled", disabled(false));
        browser.send("Network.clearBrowserCache");
        browser.detach();
        page.setViewportSize(screen.width, screen.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT)
                .setContrast(Contrast.NO_PREFERENCE)
                .setForcedColors(ForcedColors.NONE));
        complaints.clear();
        return this;
    }

    private static JsonObject disabled(boolean isDisabled) {
        var cache = new JsonObject();
        cache.addProperty("cacheDisabled", isDisabled);
        return cache;
    }

    /** What the browser wrote as errors: blocked by policy, failed scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds wrong on the page as it stands, by WCAG 2.2 AA and good practice. */
    public List<String> barriers() {
        return axe(Map.of());
    }

    /** In the page alone, for our pages frame no others; whole answers of axe take longer to bring over than to find. */
    @SuppressWarnings("unchecked") // the script answers texts
    private List<String> axe(Map<String, Object> options) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(BARRIERS, options);
    }

    /** The same without colours, which are looked at already: what other words change. */
    public List<String> barriersOfWords() {
        return axe(WORDS);
    }

    /** The open page as other people see it. */
    public Visit as(Look look) {
        look.on(page);
        return this;
    }

    /** The open page once more, as somebody reads it who chose English. */
    public Visit inEnglish() {
        context.addCookies(List.of(new Cookie("lang", "en").setUrl(home)));
        page.reload();
        return as(Look.LIGHT);
    }

    /** Text that is too weak in the colours shown now, once {@link #barriers()} were looked for: all that colours change for axe. */
    @SuppressWarnings("unchecked") // the script answers texts
    public List<String> weakText() {
        return (List<String>) page.evaluate(BARRIERS, COLOURS);
    }

    /** What is too wide, too small to hit, hidden or unmarked when it has the focus. */
    @SuppressWarnings("unchecked") // the script answers texts
    public List<String> misfits() {
        return (List<String>) page.evaluate(GEOMETRY);
    }

    /** Whether one of what the selector names can be seen without scrolling. */
    public boolean isInSight(String selector) {
        return (Boolean) page.evaluate(IN_SIGHT, selector);
    }

    /** How many pixels the page is wider than the window. */
    public int overhang() {
        return ((Number) page
                .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** What the open page cost on the line, in bytes; without a document's file and what draws it. */
    public int transferred() {
        return ((Number) page.evaluate(TRANSFERRED)).intValue();
    }

    /** What moved by itself since the page was opened so far that somebody sees it: how far, as browsers measure it, and from where to where. */
    @SuppressWarnings("unchecked") // the script answers texts
    public List<String> shifts() {
        return (List<String>) page.evaluate(SHIFTS);
    }

    /** The same for the open page when it comes once more, this time in pieces. */
    public List<String> shiftsOnAPoorLine() {
        var browser = context.newCDPSession(page);
        browser.send("Network.enable");
        browser.send("Network.emulateNetworkConditions", line(LATENCY_MILLIS, BYTES_PER_SECOND));
        page.reload();
        var shifts = shifts();
        browser.send("Network.emulateNetworkConditions", line(0, UNLIMITED));
        return shifts;
    }

    private static JsonObject line(int latencyMillis, int bytesPerSecond) {
        var line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", latencyMillis);
        line.addProperty("downloadThroughput", bytesPerSecond);
        line.addProperty("uploadThroughput", bytesPerSecond);
        return line;
    }

    /** Keeps a picture of the whole page below {@code target/screens}. */
    public Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(SCREENS.resolve(name + "-" + screen.name().toLowerCase(Locale.ROOT) + ".png")));
        return this;
    }

    /** What the window shows, a dot for each pixel of the style sheet. */
    public byte[] photograph() {
        return page.screenshot(new Page.ScreenshotOptions().setScale(ScreenshotScale.CSS)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** What comes out of the printer; kept beside the pictures as well. */
    public byte[] print(String name) {
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(SCREENS.resolve(name + ".pdf")));
    }

    @Override
    public void close() {
        context.close();
    }
}
