package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;

import vn.lienthong.signing.OutsideTools;

import static org.assertj.core.api.Assertions.assertThat;

/** What others say about our files. */
final class Judges {

    private Judges() {}

    static void assertSound(Path file) throws IOException, InterruptedException {
        var check = OutsideTools.run("qpdf", "--check", file);
        // a cross-reference stream does not list itself: counting it into /Size is right, qpdf remarks on it
        var remarks = check.text()
                .lines()
                .filter(line -> line.contains("WARNING"))
                .filter(line -> !line.contains("reported number of objects"))
                .toList();
        assertThat(remarks).isEmpty();
        assertThat(check.exit()).as(check.text()).isIn(0, 3);
    }

    static String textOf(Path file) throws IOException, InterruptedException {
        return OutsideTools.run("pdftotext", "-enc", "UTF-8", file, "-").text();
    }
}
