package vn.lienthong.webapp.walk;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.live.Ear;

/** Somebody of the demo who looks what the page says, acts, and tries again when it did not work. */
public final class Person {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern MESSAGE = Pattern.compile("message-text\"?>\\s*<div[^>]*>([^<]{1,200})<");
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>([^<]{1,100})<");

    private final String login;
    private Browserless browser;
    private boolean isSignedIn;
    private final Office office;

    Person(Office office, int port, String login) {
        this.office = office;
        this.login = login;
        this.browser = new Browserless(port);
    }

    /** The same browser is led to another node from now on. */
    public void goTo(int port) {
        browser = browser.at(port);
    }

    /** Something a person does, which looks first whether it is done already. */
    @FunctionalInterface
    public interface Attempt {
        void make();
    }

    /** Tries until it is done, as a person would who was told to try again. */
    public void insist(String act, Attempt attempt) {
        var last = new AtomicReference<>("");
        try {
            Await.until(act + " by " + login, PATIENCE, () -> isDone(act, attempt, last));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; last: " + last.get(), e);
        }
    }

    private boolean isDone(String act, Attempt attempt, AtomicReference<String> last) {
        try {
            if (!isSignedIn) signIn();
            attempt.make();
            return true;
        } catch (NotYetException e) {
            if (e.isTrouble()) met(act, String.valueOf(e.getMessage()), last);
        } catch (UncheckedIOException _) {
            met(act, "no answer", last);
        }
        return false;
    }

    private void met(String act, String trouble, AtomicReference<String> last) {
        last.set(trouble);
        office.story().met(act, trouble);
        office.pace().met(act + " by " + login + ": " + trouble);
    }

    private void signIn() {
        try {
            office.pace().think();
            var since = System.nanoTime();
            browser.signedInAsDemo(login);
            office.pace().took("sign-in", Duration.ofNanos(System.nanoTime() - since));
            isSignedIn = true;
        } catch (IllegalStateException e) {
            throw NotYetException.shown(String.valueOf(e.getMessage()));
        }
    }

    /** The page, or a reason to look again. */
    public String page(String path) {
        var answer = timed(kind(path), () -> browser.page(path));
        if (answer.statusCode() != 200) throw trouble(answer);
        office.pageIsSeen();
        return answer.body();
    }

    /** The page, if there is one at this address. */
    public Optional<String> pageIfAny(String path) {
        var answer = timed(kind(path), () -> browser.page(path));
        if (answer.statusCode() == 404) return Optional.empty();
        if (answer.statusCode() == 200) return Optional.of(answer.body());
        throw trouble(answer);
    }

    /** @return the page it leads to */
    public String post(String path, Map<String, String> form) {
        var answer = timed("act", () -> browser.post(path, form));
        requireDone(answer);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    public void postFile(String path, String name, byte[] bytes, Map<String, String> form) {
        requireDone(timed("file", () -> browser.postFiles(path, "file", Map.of(name, bytes), form)));
    }

    public String fragment(String path) {
        var answer = timed("part of a page", () -> browser.fragment(path));
        if (answer.statusCode() == 200) return answer.body();
        throw trouble(answer);
    }

    /** What happens is told to this person from now on, as to a browser that shows the inbox. */
    public Ear listen() {
        return Ear.of(browser, "");
    }

    /** @return the key of the upload, whole */
    public String upload(String name, byte[] bytes) {
        try {
            return browser.upload(name, bytes);
        } catch (IllegalStateException | NoSuchElementException e) {
            throw NotYetException.shown("upload refused");
        }
    }

    /** Which page it is, as a report names it. */
    private static String kind(String path) {
        var first = path.split("[/?]")[1];
        return switch (first) {
            case "inbox" -> {
                if (path.equals("/inbox/directives")) yield "directives";
                yield path.contains("view=decide") ? "leader's desk" : "inbox";
            }
            case "documents" -> "document";
            case "search" -> "search";
            default -> "other page";
        };
    }

    private HttpResponse<String> timed(String kind, Supplier<HttpResponse<String>> request) {
        office.pace().think();
        var since = System.nanoTime();
        var answer = request.get();
        office.pace().took(kind, Duration.ofNanos(System.nanoTime() - since));
        return answer;
    }

    private void requireDone(HttpResponse<String> answer) {
        if (answer.statusCode() == 302 && !leadsToSignIn(answer)) return;
        throw trouble(answer);
    }

    private NotYetException trouble(HttpResponse<String> answer) {
        if (leadsToSignIn(answer)) {
            isSignedIn = false;
            return NotYetException.shown("asked to sign in again");
        }
        var said = said(MESSAGE, answer.body());
        if (said == null) said = said(TITLE, answer.body());
        return NotYetException.shown(answer.statusCode() + (said == null ? "" : " “" + said + "”"));
    }

    private static @Nullable String said(Pattern what, String page) {
        var found = what.matcher(page);
        return found.find() ? found.group(1).strip() : null;
    }

    private static boolean leadsToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/sign-in");
    }
}
