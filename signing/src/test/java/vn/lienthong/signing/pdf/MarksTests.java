package vn.lienthong.signing.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MarksTests {

    private static final PictureLimits LIMITS = new PictureLimits(Duration.ofMinutes(2), 4_000_000, 10);

    @TempDir
    Path folder;

    @Test
    void sealIsRedRoundAndOfRealSize() throws IOException {
        var text = new SealText("ỦY BAN NHÂN DÂN XÃ ĐÔNG HƯNG", "TỈNH THÁI BÌNH", "ỦY BAN", "NHÂN DÂN");

        var seal = SealMark.draw(text, 36);

        var picture = view("seal", seal);
        assertThat(seal.width()).isCloseTo(102.05, within(0.01));
        assertThat(picture.getWidth() / (36 / 25.4)).isGreaterThanOrEqualTo(300);
        assertThat(picture.getRGB(2, 2) >>> 24).isZero();
        assertThat(new Color(picture.getRGB(picture.getWidth() / 2, 10)))
                .matches(c -> c.getRed() > 180 && c.getBlue() < 60);
        assertThat(inked(picture)).isBetween(0.15, 0.6);
    }

    @Test
    void longNamesStayOnTheRing() throws IOException {
        var text = new SealText("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN THÀNH PHỐ HỒ CHÍ MINH",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "CHI CỤC QUẢN LÝ CHẤT LƯỢNG", "");

        var picture = view("seal-long", SealMark.draw(text, 36));

        assertThat(picture.getRGB(2, picture.getHeight() - 2) >>> 24).isZero();
        assertThat(inked(picture)).isBetween(0.15, 0.6);
    }

    @Test
    void nameStandsInForAMissingSignature() throws IOException {
        var picture = view("name", PersonalMark.fromName("Nguyễn Thị Hồng Ngữ", 150, 60));

        assertThat(inked(picture)).isBetween(0.02, 0.5);
        assertThat(blue(picture)).isTrue();
    }

    @Test
    void takesInkOffThePaper() throws IOException {
        var file = folder.resolve("signature.png");
        var paper = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = paper.createGraphics();
        graphics.setColor(new Color(0xF4, 0xF1, 0xE8));
        graphics.fillRect(0, 0, 400, 200);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(5));
        graphics.drawArc(100, 60, 180, 80, 20, 250);
        graphics.dispose();
        ImageIO.write(paper, "png", file.toFile());

        var outcome = PersonalMark.fromPicture(file, 150, 60, LIMITS);

        var picture = view("ink", ((MarkOutcome.Drawn) outcome).mark());
        assertThat(picture.getRGB(2, 2) >>> 24).isZero();
        assertThat(inked(picture)).isBetween(0.02, 0.3);
        assertThat(blue(picture)).isTrue();
    }

    @Test
    void anOwnSealIsRedInRealSizeAndKeepsItsShape() throws IOException {
        var outcome = SealMark.fromPicture(ring(500, 500), 36, LIMITS);

        var mark = ((MarkOutcome.Drawn) outcome).mark();
        assertThat(mark.width()).isCloseTo(102.05, within(0.01));
        assertThat(mark.height()).isEqualTo(mark.width());
        var picture = view("own-seal", mark);
        var middle = picture.getHeight() / 2;
        assertThat(picture.getRGB(middle, middle) >>> 24).isZero();
        assertThat(picture.getRGB(10, middle) & 0xFF_FF_FF).isEqualTo(0xD8_12_1A);
        assertThat(SealMark.fromPicture(ring(500, 380), 36, LIMITS))
                .isEqualTo(new Refused(PdfRefusal.PICTURE_NOT_ROUND));
    }

    @Test
    void onlyATransparentPngIsWhatTheDecreeAsksFor() throws IOException {
        assertThat(TransparentPng.flaw(ring(500, 500), LIMITS)).isEmpty();
        assertThat(TransparentPng.flaw(ring(100, 100), LIMITS)).map(Refused::reason)
                .hasValue(PdfRefusal.PICTURE_TOO_SMALL);
        var paper = folder.resolve("paper.png");
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "png", paper.toFile());
        assertThat(TransparentPng.flaw(paper, LIMITS)).map(Refused::reason)
                .hasValue(PdfRefusal.PICTURE_NOT_TRANSPARENT);
        var photograph = folder.resolve("photograph.png");
        ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "jpeg", photograph.toFile());
        assertThat(TransparentPng.flaw(photograph, LIMITS)).map(Refused::reason)
                .hasValue(PdfRefusal.PICTURE_UNKNOWN_KIND);
        var bytes = Files.readAllBytes(ring(500, 500));
        var half = Files.write(folder.resolve("half.png"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(TransparentPng.flaw(half, LIMITS)).map(Refused::reason).hasValue(PdfRefusal.PICTURE_DAMAGED);
    }

    private Path ring(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(30));
        graphics.drawOval(15, 15, width - 30, height - 30);
        graphics.dispose();
        var file = folder.resolve("ring-" + width + "-" + height + ".png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void refusesAPictureBomb() throws IOException {
        var file = folder.resolve("bomb.png");
        ImageIO.write(new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());

        assertThat(PersonalMark.fromPicture(file, 150, 60, LIMITS)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(PdfRefusal.PICTURE_TOO_LARGE));
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        var file = Files.writeString(folder.resolve("a.png"), "no picture");

        assertThat(PersonalMark.fromPicture(file, 150, 60, LIMITS))
                .isEqualTo(new Refused(PdfRefusal.PICTURE_UNKNOWN_KIND));
    }

    @Test
    void attachmentMarkTellsNumberAndLegalTime() throws IOException {
        var mark = new AttachmentMark("123/UBND-VP", Instant.parse("2026-11-05T02:30:00.123Z"), ZoneOffset.ofHours(7));

        assertThat(mark.text()).isEqualTo("123/UBND-VP; 2026-11-05T09:30:00+07:00");
        var place = mark.placement(List.of(new PageSize(595, 842, 0)), 10, 20).box();
        assertThat(place.right()).isCloseTo(575, within(0.01));
        assertThat(inked(view("attachment", mark.draw(10)))).isBetween(0.05, 0.4);
    }

    private BufferedImage view(String name, DrawnMark mark) throws IOException {
        var file = folder.resolve(name + ".png");
        Files.write(file, mark.png());
        return ImageIO.read(file.toFile());
    }

    private static double inked(BufferedImage picture) {
        var count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) if (picture.getRGB(x, y) >>> 24 > 128) count++;
        }
        return count / (double) (picture.getWidth() * picture.getHeight());
    }

    private static boolean blue(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var point = new Color(picture.getRGB(x, y), true);
                if (point.getAlpha() > 200 && point.getBlue() < point.getRed() + 60) return false;
            }
        }
        return true;
    }
}
