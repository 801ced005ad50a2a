package vn.lienthong.webapp.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;

/** A browser with a profile on the disk, that can be killed and started again. */
public final class OwnBrowser implements AutoCloseable {
    private final BrowserType type;
    private final BrowserType.LaunchPersistentContextOptions options;
    private final Path profile;
    private BrowserContext context;

    OwnBrowser(BrowserType type, BrowserType.LaunchPersistentContextOptions options, Path profile) {
        this.type = type;
        this.options = options;
        this.profile = profile;
        this.context = type.launchPersistentContext(profile, options);
    }

    public Page page() {
        return context.pages().getFirst();
    }

    public BrowserContext context() {
        return context;
    }

    /** In a new session, whoever was signed in before. */
    public Page signIn(String login, String password) {
        context.clearCookies();
        var page = page();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("button[type=submit].button-primary");
        page.waitForSelector(".shell");
        return page;
    }

    /** Ends every process of it at once, as a lack of memory does, and starts it again on the same profile. */
    public void crash() {
        var processes = ProcessHandle.current().descendants().filter(this::isOurs).toList();
        if (processes.isEmpty()) throw new IllegalStateException("No process of this browser is found");
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        context = type.launchPersistentContext(profile, options);
    }

    private boolean isOurs(ProcessHandle process) {
        try {
            var command = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            return Files.readString(command, StandardCharsets.ISO_8859_1).contains("=" + profile);
        } catch (IOException _) {
            return false; // it has ended meanwhile
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
