package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LargeFileIT {

    private static final int MEGABYTES = 200;

    @TempDir
    Path folder;

    @Test
    void needsNoMoreMemoryForALargeFile() throws IOException, InterruptedException {
        var draft = large(folder.resolve("large.pdf"));
        assertThat(Files.size(draft)).isGreaterThan(MEGABYTES * 1_000_000L);
        var output = folder.resolve("output.txt");

        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), SmallHeapWork.class.getName(), draft.toString(),
                folder.toString()).redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(Files.mismatch(draft, folder.resolve("numbered.pdf"))).isEqualTo(Files.size(draft));
    }

    /** A page of text, and an attachment of random bytes that nothing can compress. */
    private static Path large(Path file) throws IOException {
        var random = new Random(7);
        var block = new byte[1 << 20];
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Pages.addPage(document, PDRectangle.A4, PDRectangle.A4, 0, Pages.text(100, 100, "Số: 1"));
            var attachment = new PDStream(document);
            try (var out = attachment.getCOSObject().createRawOutputStream()) {
                for (int i = 0; i < MEGABYTES; i++) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Attachment"), attachment);
            document.save(file.toFile());
        }
        return file;
    }
}
