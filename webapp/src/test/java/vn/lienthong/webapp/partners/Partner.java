package vn.lienthong.webapp.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

import vn.lienthong.signing.EmbedOutcome;
import vn.lienthong.signing.PdfSigning;
import vn.lienthong.signing.Place;
import vn.lienthong.signing.PrepareOutcome;
import vn.lienthong.signing.SignatureKind;
import vn.lienthong.signing.Signer;
import vn.lienthong.signing.SigningRequest;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.DevPkiSettings;
import vn.lienthong.signing.devpki.Holder;
import vn.lienthong.signing.keys.SignOutcome;
import vn.lienthong.signing.timestamp.HttpTimestampAuthority;

/** Another installation: a PKI of its own and somebody who signs. */
final class Partner implements AutoCloseable {
    private static final char[] PIN = "135790".toCharArray();

    final DevPki pki;
    private final Path folder;
    private final Clock clock;

    /** With the keys in the folder, at the time of this clock. */
    Partner(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.pki = DevPki.open(DevPkiSettings.in(folder.resolve("pki"), "UBND tỉnh bạn"), clock);
        pki.start();
    }

    byte[] letter() {
        var key = pki.issue(new Holder.Person("p-1", "Vũ Thị Bạn", "Chủ tịch", "UBND tỉnh bạn", "H98"), PIN)
                .keySource(3);
        var signing = new PdfSigning(folder.resolve("work"),
                new HttpTimestampAuthority(pki.timestampAddress(), Duration.ofSeconds(10)));
        var request = new SigningRequest(SignatureKind.PERSONAL, new Place.Invisible(), null, Signer.of(key),
                clock.instant());
        if (!(signing.prepare(page(), request) instanceof PrepareOutcome.Prepared(var prepared)))
            throw new AssertionError("Not prepared");
        if (!(key.sign(prepared.digest(), PIN) instanceof SignOutcome.Signed(var value)))
            throw new AssertionError("Not signed");
        try {
            var target = Files.createTempFile(folder, "signed", ".pdf");
            Files.delete(target);
            if (!(signing.embed(prepared, value, target) instanceof EmbedOutcome.Embedded(var signed)))
                throw new AssertionError("Not embedded");
            return Files.readAllBytes(signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path page() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var file = Files.createTempFile(folder, "page", ".pdf");
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pki.close();
    }
}
