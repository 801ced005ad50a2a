package vn.lienthong.webapp.crash;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.lienthong.CheckApplication;
import vn.lienthong.webapp.soundness.CheckCommand;
import vn.lienthong.webapp.start.Console;

/**
 * What the command of the operator says of an installation.
 *
 * @param holds whether every rule was checked and nothing is broken
 */
record Verdict(boolean holds, String said) {
    /** @param words as on the command line */
    static Verdict of(List<String> words) {
        var out = new ByteArrayOutputStream();
        var trouble = new ByteArrayOutputStream();
        var status = new CheckCommand(CheckApplication.class).execute(words, Console.on(out, trouble));
        return new Verdict(status == 0,
                out.toString(StandardCharsets.UTF_8) + trouble.toString(StandardCharsets.UTF_8));
    }

    /** The last line, and those with something wrong. */
    String inShort() {
        return said.lines()
                .filter(line -> line.startsWith("  ") || line.contains(" violations")
                        || line.contains("could not check"))
                .map(String::strip)
                .reduce((before, next) -> before + "; " + next)
                .orElse(said);
    }
}
