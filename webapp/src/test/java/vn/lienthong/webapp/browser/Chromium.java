package vn.lienthong.webapp.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once per run and ended with it. Without one, tests are skipped or fail by setting. */
public final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> QUIET = List.of("--disable-gpu", "--disable-dev-shm-usage", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Chromium() {}

    /**
     * Opens a new window with nothing remembered, on the application at the port.
     *
     * @param port where the application listens on this machine
     */
    public static Visit visit(int port, Screen screen) {
        requireProgram();
        return new Visit(Running.BROWSER, port, screen, true);
    }

    /** The same at the office computer, where nothing of ours may run. */
    public static Visit visitWithoutScripts(int port) {
        requireProgram();
        return new Visit(Running.BROWSER, port, Screen.DESK, false);
    }

    /** A browser of its own that remembers on the disk what browsers remember, and can be killed. */
    public static OwnBrowser ownBrowser(int port, Path profile) {
        requireProgram();
        var options = new BrowserType.LaunchPersistentContextOptions().setExecutablePath(PROGRAM)
                .setHeadless(true)
                .setArgs(QUIET)
                .setBaseURL("http://127.0.0.1:" + port)
                .setViewportSize(Screen.DESK.width, Screen.DESK.height)
                .setLocale("en-US") // as many computers here are set up
                .setTimezoneId("Asia/Ho_Chi_Minh");
        return new OwnBrowser(Running.BROWSER.browserType(), options, profile);
    }

    private static void requireProgram() {
        if (Files.isExecutable(PROGRAM)) return;
        if ("required".equals(System.getProperty("lienthong.tools")))
            throw new IllegalStateException(PROGRAM + " is missing: apt-get install chromium fonts-liberation");
        Assumptions.abort(PROGRAM + " is missing");
    }

    private static final class Running {
        static final Browser BROWSER = start();

        private static Browser start() {
            var environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM)
                            .setHeadless(true)
                            .setArgs(QUIET));
        }
    }
}
