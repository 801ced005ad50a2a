package vn.lienthong.signing.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImagePdfTests {

    private static final PictureLimits LIMITS = new PictureLimits(Duration.ofMinutes(2), 2_000_000, 5);

    private static final RenderLimits DRAWING = new RenderLimits(Duration.ofMinutes(2), 4_000_000, 50_000_000,
            64L << 20, 2);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-05T02:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    /** The stored picture is red at the top left, green at the top right, blue at the bottom left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsPhotographsUpright(int orientation) throws IOException {
        var photo = folder.resolve("photo.jpg");
        Files.write(photo, withOrientation(jpeg(quarters(300, 200)), orientation));

        var page = drawn(List.of(photo));

        var corners = corners(page);
        assertThat(corners).isEqualTo(switch (orientation) {
            case 2 -> "GRWB";
            case 3 -> "WBGR";
            case 4 -> "BWRG";
            case 5 -> "RBGW";
            case 6 -> "BRWG";
            case 7 -> "WGBR";
            case 8 -> "GWRB";
            default -> "RGBW";
        });
        assertThat(page.getWidth() > page.getHeight()).isEqualTo(orientation < 5);
    }

    @Test
    void takesNoNotesOfTheCameraOver() throws IOException {
        var photo = folder.resolve("photo.jpg");
        var bytes = withOrientation(jpeg(quarters(30, 20)), 6);
        var appended = new ByteArrayOutputStream();
        appended.write(bytes);
        appended.write("GPS and a film".getBytes(StandardCharsets.US_ASCII));
        Files.write(photo, appended.toByteArray());

        var pdf = write(List.of(photo));

        try (var document = Loader.loadPDF(pdf.toFile())) {
            var resources = document.getPage(0).getResources();
            var image = resources.getXObject(resources.getXObjectNames().iterator().next());
            try (var raw = image.getCOSObject().createRawInputStream()) {
                var text = new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain("Exif", "GPS").startsWith("\u00ff\u00d8").endsWith("\u00ff\u00d9");
            }
        }
    }

    @Test
    void refusesAPhotographThatBreaksOff() throws IOException {
        var photo = folder.resolve("photo.jpg");
        var bytes = jpeg(quarters(300, 200));
        Files.write(photo, Arrays.copyOf(bytes, bytes.length - 40));

        assertThat(reason(photo)).isEqualTo(PdfRefusal.PICTURE_TRUNCATED);
    }

    @Test
    void convertsPrintingColours() throws IOException {
        var photo = folder.resolve("cmyk.jpg");
        Files.write(photo, cmyk());

        var page = drawn(List.of(photo));

        var colour = new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2));
        assertThat(colour.getRed()).isLessThan(60);
        assertThat(colour.getGreen()).isGreaterThan(190);
        assertThat(colour.getBlue()).isGreaterThan(190);
    }

    @Test
    void takesEveryPageOfATiff() throws IOException {
        var tiff = folder.resolve("scan.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(tiff.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(100, 140, BufferedImage.TYPE_BYTE_BINARY), null, null),
                        null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        try (var document = Loader.loadPDF(write(List.of(tiff)).toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void laysTransparencyOnWhite() throws IOException {
        var png = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(50, 70, BufferedImage.TYPE_INT_ARGB), "png", png.toFile());

        var page = drawn(List.of(png));

        assertThat(new Color(page.getRGB(page.getWidth() / 2, page.getHeight() / 2))).isEqualTo(Color.WHITE);
    }

    @Test
    void claimsTheArchiveFormatAndCanBePrepared() throws IOException {
        var png = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(50, 70, BufferedImage.TYPE_BYTE_GRAY), "png", png.toFile());

        var inspection = new InspectPdf(Pages.LIMITS).inspect(write(List.of(png, png)));

        assertThat(inspection).isInstanceOfSatisfying(PdfFacts.class, facts -> {
            assertThat(facts.pdfaClaim()).isEqualTo("2B");
            assertThat(facts.version()).isEqualTo("1.7");
            assertThat(facts.pages()).hasSize(2);
        });
    }

    @Test
    void refusesBombsOddKindsAndTooMany() throws IOException {
        var bomb = folder.resolve("bomb.png");
        ImageIO.write(new BufferedImage(2000, 2000, BufferedImage.TYPE_BYTE_BINARY), "png", bomb.toFile());
        var gif = folder.resolve("a.gif");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "gif", gif.toFile());
        var png = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", png.toFile());

        assertThat(reason(bomb)).isEqualTo(PdfRefusal.PICTURE_TOO_LARGE);
        assertThat(reason(gif)).isEqualTo(PdfRefusal.PICTURE_UNKNOWN_KIND);
        assertThat(reason(png, png, png, png, png, png)).isEqualTo(PdfRefusal.TOO_MANY_PICTURES);
        assertThat(reason()).isEqualTo(PdfRefusal.NO_PICTURES);
    }

    private PdfRefusal reason(Path... pictures) throws IOException {
        var outcome = new ImagePdf(LIMITS, CLOCK).fromImages(List.of(pictures), "Văn bản", folder.resolve("out.pdf"));
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    private Path write(List<Path> pictures) throws IOException {
        var target = folder.resolve("out.pdf");
        assertThat(new ImagePdf(LIMITS, CLOCK).fromImages(pictures, "Văn bản <quét> & chụp", target))
                .isEqualTo(new PdfOutcome.Written(target));
        return target;
    }

    private BufferedImage drawn(List<Path> pictures) throws IOException {
        var target = folder.resolve("page.png");
        assertThat(new PageImages(DRAWING).render(write(pictures), 1, 420, target))
                .isInstanceOf(PageImageOutcome.PageImage.class);
        return ImageIO.read(target.toFile());
    }

    private static BufferedImage quarters(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(width / 2, 0, width / 2, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    /** Letters of the four quarters: top left, top right, bottom left, bottom right. */
    private static String corners(BufferedImage page) {
        var text = new StringBuilder();
        for (var y : new int[]{page.getHeight() * 2 / 5, page.getHeight() * 3 / 5}) {
            for (var x : new int[]{page.getWidth() * 2 / 5, page.getWidth() * 3 / 5}) {
                var colour = new Color(page.getRGB(x, y));
                var isRed = colour.getRed() > 150;
                var isGreen = colour.getGreen() > 150;
                text.append(isRed && isGreen ? 'W' : isRed ? 'R' : isGreen ? 'G' : 'B');
            }
        }
        return text.toString();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + 8 + 2 + 12 + 4);
        out.write("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(8);
        out.writeShort(1);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /** Full cyan, as image programs write it: four inverted components and the Adobe note. */
    private static byte[] cmyk() throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 64, 64, 4, null);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) raster.setPixel(x, y, new int[]{0, 255, 255, 255});
        }
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        var plain = bytes.toByteArray();
        var noted = new ByteArrayOutputStream();
        noted.write(plain, 0, 2);
        noted.write(new byte[]{(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        noted.write(plain, 2, plain.length - 2);
        return noted.toByteArray();
    }
}
