package vn.lienthong.webapp.outgoing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.issuance.MarkDrawing;
import vn.lienthong.engine.issuance.MarkPictures;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.InkSamples;
import vn.lienthong.webapp.fixtures.Pdfsig;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The own pictures stand on what is signed and sealed, and the signatures hold with them. */
@WebTest
class OwnPicturesIT {
    private static final String PIN = "123456";
    private static final int SOLID = 200;

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;
    @TempDir
    Path folder;

    @Test
    void standOnTheIssuedDocumentAndTheSignaturesHold() throws IOException, InterruptedException {
        var office = new DemoOffice(beans, "xa1");
        give(office);
        var signature = mark(Mark.SIGNATURE, office.person("lanhdao").value());
        var seal = mark(Mark.SEAL, office.agency().value());
        var signed = issued("Với hình chữ ký và hình dấu riêng", "with.pdf");

        takeBack(office);
        var drawn = issued("Với chữ ký và dấu vẽ sẵn", "without.pdf");

        assertThat(pictures(signed)).hasSize(2).anyMatch(one -> same(one, signature)).anyMatch(one -> same(one, seal));
        assertThat(pictures(drawn)).hasSize(2).noneMatch(one -> same(one, signature)).noneMatch(one -> same(one, seal));
        for (var file : List.of(signed, drawn)) {
            var said = Pdfsig.of(file, folder);
            assertThat(said.split("Signature is Valid", -1)).as(said).hasSize(3);
        }
    }

    private void give(DemoOffice office) {
        var leader = new Browserless(port).signedInAsDemo(office.login("lanhdao"));
        assertThat(leader.postFiles("/my-signature", "file", Map.of("a.png", InkSamples.signature())).statusCode())
                .isEqualTo(302);
        var administrator = new Browserless(port).signedInAsDemo("quantri.tinh");
        assertThat(administrator.postFiles(sealPage(office), "file", Map.of("b.png", InkSamples.seal()),
                Map.of("from", office.today().toString(), "basis", "Giấy chứng nhận mẫu dấu 1")).statusCode())
                .isEqualTo(302);
    }

    private void takeBack(DemoOffice office) {
        new Browserless(port).signedInAsDemo(office.login("lanhdao")).post("/my-signature/take-back", Map.of());
        new Browserless(port).signedInAsDemo("quantri.tinh")
                .post(sealPage(office) + "/end", Map.of("from", office.today().toString(), "basis", "Đổi mẫu"));
    }

    private static String sealPage(DemoOffice office) {
        return "/administration/organisations/" + office.agency() + "/seal";
    }

    /** The mark as it was shown to the one who gave it. */
    private BufferedImage mark(Mark mark, UUID owner) {
        var today = new DemoOffice(beans, "xa1").today();
        var picture = beans.getBean(MarkPictures.class).usedOn(mark, owner, today).orElseThrow();
        var png = beans.getBean(MarkDrawing.class).draw(mark, picture.content(), today).orThrow();
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the issued file */
    private Path issued(String subject, String name) throws IOException {
        var id = Desk.of(port, "chuyenvien2.xa1").complete(subject, "huyện Đông Hải");
        Desk.of(port, "chuyenvien2.xa1").post(id, "submit", Map.of());
        Desk.of(port, "truongphong.xa1").act(id, "review", Map.of("opinion", "Được"));
        Desk.of(port, "lanhdao.xa1").act(id, "approve", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "sign", Map.of("pin", PIN));
        assertThat(Desk.of(port, "vanthu.xa1").act(id, "issue", Map.of("pin", PIN)).statusCode()).isEqualTo(302);
        var main = beans.getBean(DocumentFiles.class).mainOf(DocumentId.of(id)).orElseThrow();
        var file = folder.resolve(name);
        try (var bytes = beans.getBean(ContentStore.class).open(main.latest().file().content())) {
            Files.copy(bytes, file);
        }
        return file;
    }

    /** What the fields of the signatures show. */
    private static List<BufferedImage> pictures(Path pdf) throws IOException {
        var pictures = new ArrayList<BufferedImage>();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var fields = document.getDocumentCatalog().getAcroForm().getFieldTree().spliterator();
            for (var field : StreamSupport.stream(fields, false).toList())
                if (field instanceof PDSignatureField signature)
                    for (var widget : signature.getWidgets())
                        collect(widget.getNormalAppearanceStream().getResources(), pictures);
        }
        return pictures;
    }

    private static void collect(@Nullable PDResources resources, List<BufferedImage> pictures) throws IOException {
        if (resources == null) return;
        for (COSName name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> pictures.add(image.getImage());
                case PDFormXObject form -> collect(form.getResources(), pictures);
                default -> {
                    // nothing to see
                }
            }
        }
    }

    /** Wherever there is full ink, it is the same ink; and there is as little elsewhere. */
    private static boolean same(BufferedImage found, BufferedImage wanted) {
        if (found.getWidth() != wanted.getWidth() || found.getHeight() != wanted.getHeight()) return false;
        for (int y = 0; y < wanted.getHeight(); y++)
            for (int x = 0; x < wanted.getWidth(); x++)
                if (isInk(found.getRGB(x, y)) != isInk(wanted.getRGB(x, y))
                        || (isInk(wanted.getRGB(x, y)) && !isNear(found.getRGB(x, y), wanted.getRGB(x, y))))
                    return false;
        return true;
    }

    private static boolean isInk(int point) {
        return point >>> 24 >= SOLID;
    }

    private static boolean isNear(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8)
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 3) return false;
        return true;
    }
}
