package vn.lienthong.webapp.browser;

import java.util.List;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Hands at the keyboard that write <i>tiếng Việt</i>, each in one of the ways the letters come from a computer here. */
public final class Typist {
    public static final String TEXT = "tiếng Việt";
    private static final int BACKSPACE = 8;
    private static final int PACKET = 231;
    private static final int PROCESS = 229;
    private static final int ALT = 1;
    private static final int CTRL = 2;

    private final Page page;
    private final CDPSession door;

    public Typist(Page page) {
        this.page = page;
        door = page.context().newCDPSession(page);
    }

    /** How an input method for Telex hands on what it makes of {@code tieengs Vieejt}. */
    public enum Way {
        /** As Unikey: the keys as they are, and each correction as backspaces and letters that belong to no key. */
        CORRECTED {
            @Override
            void type(Typist hands) {
                for (var key : List.of("t", "i", "e", "<ê", "<ế", "n", "g", " ", "V", "i", "e", "<ê", "<ệ", "t"))
                    if (key.startsWith("<")) hands.correct(key.substring(1));
                else hands.press(key);
            }
        },
        /** As Unikey where whole words are mended: several backspaces at once. */
        MENDED {
            @Override
            void type(Typist hands) {
                for (var key : List.of("t", "i", "e", "e", "n", "g", "s")) hands.press(key);
                for (int i = 0; i < "ieengs".length(); i++) hands.key("Backspace", BACKSPACE, "");
                for (var letter : List.of("i", "ế", "n", "g", " ", "V", "i", "ệ", "t"))
                    hands.key(letter, PACKET, letter);
            }
        },
        /** As ibus and the system's own method: a word is composed under the eyes and then comes as a whole. */
        COMPOSED {
            @Override
            void type(Typist hands) {
                hands.compose("tiếng", List.of("t", "ti", "tie", "tiê", "tiế", "tiến", "tiếng"));
                hands.press(" ");
                hands.compose("Việt", List.of("V", "Vi", "Vie", "Viê", "Việ", "Việt"));
            }

            @Override
            void typeNowhere(Typist hands) {
                for (int i = 0; i < "tieengsvieejt".length(); i++) hands.key("Process", PROCESS, "");
            }
        };

        abstract void type(Typist hands);

        /** Where no field is, an input method has nowhere to put a word; its keys come all the same. */
        void typeNowhere(Typist hands) {
            type(hands);
        }
    }

    public void type(Way way) {
        way.type(this);
    }

    /** The same with the focus on no field. */
    public void typeNowhere(Way way) {
        way.typeNowhere(this);
    }

    /** A key with a letter of its own. */
    public void press(String letter) {
        key(letter, Character.toUpperCase(letter.charAt(0)), letter);
    }

    /** A key with one of the keys that make a command of it. */
    public void command(String letter, boolean alt) {
        var event = event("rawKeyDown", letter, Character.toUpperCase(letter.charAt(0)));
        event.addProperty("modifiers", alt ? ALT : CTRL);
        door.send("Input.dispatchKeyEvent", event);
    }

    /** What an input method sends to mend the last letter. */
    public void correct(String letter) {
        key("Backspace", BACKSPACE, "");
        key(letter, PACKET, letter);
    }

    private void compose(String word, List<String> stages) {
        for (var stage : stages) {
            door.send("Input.dispatchKeyEvent", event("rawKeyDown", "Process", PROCESS));
            var composition = new JsonObject();
            composition.addProperty("text", stage);
            composition.addProperty("selectionStart", stage.length());
            composition.addProperty("selectionEnd", stage.length());
            door.send("Input.imeSetComposition", composition);
            door.send("Input.dispatchKeyEvent", event("keyUp", stage.substring(stage.length() - 1), PROCESS));
        }
        var committed = new JsonObject();
        committed.addProperty("text", word);
        door.send("Input.insertText", committed);
    }

    private void key(String key, int code, String text) {
        var down = event(text.isEmpty() ? "rawKeyDown" : "keyDown", key, code);
        if (!text.isEmpty()) down.addProperty("text", text);
        door.send("Input.dispatchKeyEvent", down);
        door.send("Input.dispatchKeyEvent", event("keyUp", key, code));
    }

    private static JsonObject event(String type, String key, int code) {
        var event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("key", key);
        event.addProperty("windowsVirtualKeyCode", code);
        if (key.equals("Backspace")) event.addProperty("code", "Backspace");
        return event;
    }

    /** Where the letters go. */
    public String focused() {
        return String.valueOf(page.evaluate("document.activeElement.tagName"));
    }
}
