package vn.lienthong.webapp.browser;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

import com.microsoft.playwright.Page;

/** Does what a person does at a page, and counts it. */
public final class Hand {
    private final Page page;
    private final Set<String> typed = new LinkedHashSet<>();
    private int acts;

    public Hand(Page page) {
        this.page = page;
    }

    public void click(String what) {
        acts++;
        page.click(what);
    }

    /** Letter by letter, as on a keyboard. */
    public void type(String field, String text) {
        acts++;
        typed.add(field);
        page.locator(field).pressSequentially(text);
    }

    /** A day: its field takes no letters one by one. */
    public void typeDay(String field, String day) {
        acts++;
        typed.add(field);
        page.fill(field, day);
    }

    public void choose(String field, Path file) {
        acts++;
        page.setInputFiles(field, file);
    }

    /** Clicks and entries so far. */
    public int acts() {
        return acts;
    }

    /** Fields something was typed into. */
    public Set<String> typed() {
        return Set.copyOf(typed);
    }
}
