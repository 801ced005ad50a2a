package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Makes PDF files for tests, drawn upright as displayed on pages of any rotation and crop box. */
final class Pages {

    static final PdfLimits LIMITS = new PdfLimits(Duration.ofMinutes(2), 2000, 64L << 20);

    private Pages() {}

    /** A piece of text, its left end and baseline in points from the top left of the displayed page. */
    record Text(double left, double baseline, String words) {}

    static Text text(double left, double baseline, String words) {
        return new Text(left, baseline, words);
    }

    static Path a4(Path file, Text... texts) throws IOException {
        return pdf(file, PDRectangle.A4, PDRectangle.A4, 0, texts);
    }

    static Path pdf(Path file, PDRectangle media, PDRectangle crop, int rotation, Text... texts) throws IOException {
        try (var document = new PDDocument()) {
            addPage(document, media, crop, rotation, texts);
            document.save(file.toFile());
        }
        return file;
    }

    static PDPage addPage(PDDocument document, PDRectangle media, PDRectangle crop, int rotation, Text... texts)
            throws IOException {
        var page = new PDPage(media);
        page.setCropBox(crop);
        page.setRotation(rotation);
        document.addPage(page);
        var geometry = PageGeometry.of(page, 1);
        var font = LiberationFont.SERIF.embedComplete(document);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 13);
            for (var text : texts) {
                content.setTextMatrix(new Matrix(geometry.drawingIn(new Box(text.left(), text.baseline() - 1, 1, 1))));
                content.showText(text.words());
            }
            content.endText();
        }
        return page;
    }

    /** The first page of an official document as a district office writes it. */
    static Path officialDocument(Path file) throws IOException {
        return pdf(file, PDRectangle.A4, PDRectangle.A4, 0, officialTexts());
    }

    static Text[] officialTexts() {
        return new Text[]{text(85, 70, "ỦY BAN NHÂN DÂN"), text(300, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                text(85, 100, "Số:           /UBND-VP"), text(330, 100, "Hà Nội, ngày ….. tháng ….. năm ….."),
                text(85, 200, "Kính gửi: Ủy ban nhân dân các xã"), text(350, 500, "TM. ỦY BAN NHÂN DÂN"),
                text(350, 520, "KT. CHỦ TỊCH"), text(350, 540, "PHÓ CHỦ TỊCH"), text(350, 640, "Nguyễn Văn Hòa")};
    }

    static FieldPlacements placements() {
        var signature = new Placement(1, new Box(350, 545, 150, 75));
        return new FieldPlacements(signature,
                new TextField(new Placement(1, new Box(110, 88, 36, 17)), 13, TextField.Alignment.CENTRE, false),
                new TextField(new Placement(1, new Box(375, 88, 180, 17)), 13, TextField.Alignment.LEFT, true),
                SealPlacement.over(signature, 36, 1 / 3.0, new PageSize(595, 842, 0)));
    }
}
