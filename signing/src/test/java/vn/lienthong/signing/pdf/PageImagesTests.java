package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageImagesTests {

    private static final RenderLimits LIMITS = new RenderLimits(Duration.ofMinutes(2), 4_000_000, 50_000_000,
            64L << 20, 2);

    @TempDir
    Path folder;

    private Path file;

    private Path target;

    @BeforeEach
    void names() {
        file = folder.resolve("page.pdf");
        target = folder.resolve("page.png");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void drawsTheCroppedPageUpright(int rotation) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(-10, -10, 600, 700));
            page.setCropBox(new PDRectangle(20, 30, 400, 300));
            page.setRotation(rotation);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(Color.RED);
                var place = PageGeometry.of(page, 1).toUserSpace(new Box(10, 10, 40, 20));
                content.addRect(place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight());
                content.fill();
            }
            document.save(file.toFile());
        }

        var outcome = new PageImages(LIMITS).render(file, 1, 400, target);

        var picture = ImageIO.read(target.toFile());
        assertThat(outcome).isEqualTo(new PageImageOutcome.PageImage(target, 400, picture.getHeight()));
        var scale = 400.0 / (rotation % 180 == 0 ? 400 : 300);
        assertThat(picture.getHeight()).isEqualTo((int) Math.round((rotation % 180 == 0 ? 300 : 400) * scale));
        assertThat(new Color(picture.getRGB((int) (30 * scale), (int) (20 * scale)))).isEqualTo(Color.RED);
        assertThat(new Color(picture.getRGB((int) (70 * scale), (int) (20 * scale)))).isEqualTo(Color.WHITE);
    }

    @Test
    void leavesNoDarkEdge() throws IOException {
        Pages.a4(file);

        new PageImages(LIMITS).render(file, 1, 901, target);

        var picture = ImageIO.read(target.toFile());
        assertThat(new Color(picture.getRGB(900, 10))).isEqualTo(Color.WHITE);
        assertThat(new Color(picture.getRGB(10, picture.getHeight() - 1))).isEqualTo(Color.WHITE);
    }

    @Test
    void refusesMorePixelsThanAllowed() throws IOException {
        Pages.pdf(file, new PDRectangle(10, 14_000), new PDRectangle(10, 14_000), 0);

        assertThat(reason(new PageImages(LIMITS).render(file, 1, 1000, target))).isEqualTo(PdfRefusal.TOO_COMPLEX);
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesContentThatExplodes() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                var blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 100; i++) out.write(blanks);
            }
            page.setContents(content);
            document.save(file.toFile());
        }

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(reason(new PageImages(LIMITS).render(file, 1, 100, target))).isEqualTo(PdfRefusal.TOO_COMPLEX);
    }

    @Test
    void stopsEndlessWork() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 400_000; i++)
                    out.write("0 0 500 700 re 10 10 480 680 re f*\n".getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(content);
            document.save(file.toFile());
        }
        var hurried = new RenderLimits(Duration.ofMillis(300), 4_000_000, 50_000_000, 64L << 20, 1);

        var start = System.nanoTime();
        var reason = reason(new PageImages(hurried).render(file, 1, 1500, target));

        assertThat(reason).isEqualTo(PdfRefusal.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void refusesPagesThatAreNotThere() throws IOException {
        Pages.a4(file);

        assertThat(reason(new PageImages(LIMITS).render(file, 2, 100, target))).isEqualTo(PdfRefusal.NO_SUCH_PAGE);
        assertThat(reason(new PageImages(LIMITS).render(file, 0, 100, target))).isEqualTo(PdfRefusal.NO_SUCH_PAGE);
    }

    private static PdfRefusal reason(PageImageOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }
}
