package vn.lienthong.signing.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.signing.OutsideTools;

import static org.assertj.core.api.Assertions.assertThat;

class ImagePdfIT {

    @TempDir
    Path folder;

    @Test
    void makesFilesThatOthersFindSound() throws IOException, InterruptedException {
        var colour = picture("a.png", BufferedImage.TYPE_INT_RGB);
        var photograph = picture("b.jpg", BufferedImage.TYPE_INT_RGB);
        var fax = picture("c.tif", BufferedImage.TYPE_BYTE_BINARY);
        var target = folder.resolve("scan.pdf");
        var limits = new PictureLimits(Duration.ofMinutes(2), 1_000_000, 10);

        var outcome = new ImagePdf(limits, Clock.fixed(Instant.parse("2026-11-05T02:30:00Z"), ZoneOffset.UTC))
                .fromImages(List.of(colour, photograph, fax), "Công văn đến", target);

        assertThat(outcome).isEqualTo(new PdfOutcome.Written(target));
        Judges.assertSound(target);
        assertThat(OutsideTools.run("pdfinfo", target).text()).contains("Công văn đến", "PDF version:     1.7",
                "Pages:           3", "A4");
        assertThat(OutsideTools.run("pdfimages", "-list", target).text()).contains("jpeg", "ccitt");
    }

    private Path picture(String name, int type) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(new BufferedImage(120, 170, type), name.substring(name.length() - 3), file.toFile());
        return file;
    }
}
