package vn.lienthong.search.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs of the system that a test needs; {@code -Dlienthong.tools=required} makes a missing one a failure. */
final class OutsideTools {
    private OutsideTools() {}

    /** Tesseract with Vietnamese: Debian packages {@code tesseract-ocr} and {@code tesseract-ocr-vie}. */
    static void needTesseract() throws InterruptedException {
        need("tesseract with vie", prints("vie", "tesseract", "--list-langs"));
    }

    private static void need(String what, boolean isThere) {
        if (System.getProperty("lienthong.tools", "optional").equals("required")) assertThat(isThere).as(what).isTrue();
        Assumptions.assumeTrue(isThere, what);
    }

    private static boolean prints(String expected, String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && output.lines().anyMatch(expected::equals);
        } catch (IOException _) {
            return false;
        }
    }
}
