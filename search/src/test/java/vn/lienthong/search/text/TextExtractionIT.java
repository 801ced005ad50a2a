package vn.lienthong.search.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.search.fixtures.Servers;
import vn.lienthong.search.local.LocalTika;
import vn.lienthong.search.text.Extraction.Extracted;
import vn.lienthong.search.text.Extraction.NeedsOcr;
import vn.lienthong.search.text.Extraction.NoOcr;
import vn.lienthong.search.text.Extraction.NotExtracted;
import vn.lienthong.search.text.Extraction.Reason;
import vn.lienthong.search.text.Extraction.TryLater;
import vn.lienthong.search.text.TextExtraction.Recognition;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Servers.class)
@Timeout(300)
class TextExtractionIT {
    private static final String PARAGRAPH = "Thuc hien nhiem vu duoc giao, Uy ban nhan dan xa bao cao ket qua. "
            .repeat(8);

    @TempDir
    Path folder;
    private LocalTika server;
    private TextExtraction extraction;

    @BeforeEach
    void connect(LocalTika shared) {
        server = shared;
        extraction = new TextExtraction(ExtractionSettings.of(server.address()));
    }

    @Test
    void readsWordProcessorFileInOneSpelling() throws Exception {
        var file = SampleFiles.docx(folder.resolve("Tờ trình.docx"),
                "Uỷ ban nhân dân xã Hoà Bình báo cáo kết quả thực hiện");

        var result = extraction.extract(file);

        assertThat(result).isEqualTo(
                new Extracted("Ủy ban nhân dân xã Hòa Bình báo cáo kết quả thực hiện", "vi", null, false, false));
    }

    @Test
    void readsTextLayerOfPdf() throws Exception {
        var file = SampleFiles.pdf(folder.resolve("letter.pdf"), "Kinh gui Uy ban nhan dan tinh");

        var result = extraction.extract(file);

        assertThat(result).isEqualTo(new Extracted("Kinh gui Uy ban nhan dan tinh", null, 1, false, false));
    }

    @Test
    void readsByContentWhateverTheNameSays() throws Exception {
        var file = SampleFiles.pdf(folder.resolve("letter.pdf"), "Day khong phai la mot trang tinh");

        var result = extraction.extract(ContentSource.of(file), "a\r\nX-Evil: 1\".xlsx");

        assertThat(result).isInstanceOfSatisfying(Extracted.class,
                text -> assertThat(text.text()).contains("trang tinh"));
    }

    @Test
    void tellsScansAndReadsThemWithTesseract() throws Exception {
        OutsideTools.needTesseract();
        var image = SampleFiles.scannedImage(folder.resolve("scan.png"), "QUYẾT ĐỊNH", "Về việc thu hồi đất",
                "tại thôn Nà Lầm");
        var pdf = SampleFiles.scannedPdf(folder.resolve("scan.pdf"), "THÔNG BÁO", "Lịch tiếp công dân",
                "tháng ba năm nay");

        assertThat(extraction.extract(image)).isInstanceOf(NeedsOcr.class);
        assertThat(extraction.extract(pdf)).isInstanceOf(NeedsOcr.class);
        assertThat(extraction.recognise(image)).isInstanceOfSatisfying(Extracted.class, found -> {
            assertThat(found.isFromOcr()).isTrue();
            assertThat(VietnameseText.fold(found.text())).contains("thu hoi dat");
        });
        assertThat(extraction.recognise(pdf)).isInstanceOfSatisfying(Extracted.class,
                found -> assertThat(found.text()).contains("tiếp công dân"));
    }

    @Test
    void readsScanUnderTheMarksOfItsSignatures() throws Exception {
        OutsideTools.needTesseract();
        var mark = "Signed by Nguyen Van An, People's Committee of Hoa Binh, 15/UBND-VP, 22 November 2026";
        var scan = SampleFiles.signedScan(folder.resolve("signed.pdf"), mark, "THÔNG BÁO", "Lịch tiếp công dân");

        assertThat(extraction.extract(scan)).isInstanceOfSatisfying(NeedsOcr.class,
                found -> assertThat(found.text()).contains("15/UBND-VP"));
        assertThat(extraction.recognise(scan)).isInstanceOfSatisfying(Extracted.class,
                found -> assertThat(found.text()).contains("tiếp công dân", "15/UBND-VP"));
    }

    @Test
    void readsScannedPagesAmongPagesOfText() throws Exception {
        OutsideTools.needTesseract();
        var scan = SampleFiles.jpeg("THÔNG BÁO", "Lịch tiếp công dân");
        var letter = new PdfSample().text(PARAGRAPH)
                .text(PARAGRAPH)
                .text("Het van ban")
                .scan(scan, SampleFiles.WIDTH, SampleFiles.HEIGHT)
                .write(folder.resolve("annex.pdf"));

        var found = extraction.recognise(letter);

        assertThat(extraction.extract(letter)).isInstanceOfSatisfying(NeedsOcr.class,
                first -> assertThat(first.text()).contains("Het van ban"));
        assertThat(found).isInstanceOfSatisfying(Extracted.class, whole -> {
            assertThat(whole.text()).contains("tiếp công dân").containsOnlyOnce("Het van ban");
            assertThat(whole.isTruncated()).isFalse();
        });
    }

    @Test
    void takesTextWithABlankPageOrADrawnSealForText() throws Exception {
        var seal = SampleFiles.jpeg("UBND");
        var blank = new PdfSample().text(PARAGRAPH).blank().write(folder.resolve("blank.pdf"));
        var sealed = new PdfSample().text(PARAGRAPH)
                .text(PARAGRAPH)
                .sealed(seal, 600, "TM. Uy ban nhan dan", "Chu tich Nguyen Van An")
                .write(folder.resolve("sealed.pdf"));

        assertThat(extraction.extract(blank)).isInstanceOf(Extracted.class);
        assertThat(extraction.extract(sealed)).isInstanceOf(Extracted.class);
    }

    @Test
    void keepsAScanWaitingWhereItsLettersCannotBeRecognised() throws Exception {
        var unknown = new TextExtraction(new ExtractionSettings(server.address(), 1_000_000,
                ReadingLimits.ofStockServer(), "lao", Duration.ofSeconds(20), null));
        var scan = SampleFiles.signedScan(folder.resolve("signed.pdf"), "15/UBND-VP", "Lịch tiếp công dân");
        var image = SampleFiles.scannedImage(folder.resolve("scan.png"), "Lịch tiếp công dân");

        assertThat(unknown.recognition()).isEqualTo(Recognition.MISSING);
        assertThat(unknown.recognise(scan)).isEqualTo(new NoOcr("15/UBND-VP", 1));
        assertThat(unknown.recognise(image)).isEqualTo(new NoOcr("", null));
        assertThat(unknown.extract(SampleFiles.pdf(folder.resolve("a.pdf"), "Kinh gui Uy ban nhan dan tinh")))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void doesNotTakeAnAnswerWithoutPartsForAnEmptyFile() throws Exception {
        var greedy = Duration.ofHours(5);
        var settings = new ExtractionSettings(server.address(), 1_000,
                new ReadingLimits(greedy, greedy, greedy, greedy), "vie", Duration.ofSeconds(1), null);
        var file = SampleFiles.pdf(folder.resolve("letter.pdf"), "Kinh gui Uy ban nhan dan tinh");

        var result = new TextExtraction(settings).extract(file);

        assertThat(result).isEqualTo(new NotExtracted(Reason.UNANSWERED));
    }

    @Test
    void takesShortLetterWithoutImageForText() throws Exception {
        var letter = SampleFiles.pdf(folder.resolve("short.pdf"), "We agree with letter 15/UBND-VP.");

        assertThat(extraction.extract(letter)).isInstanceOf(Extracted.class);
    }

    @Test
    void cutsZipBombAndGoesOn() throws Exception {
        var bomb = SampleFiles.zipBomb(folder.resolve("bomb.zip"), 600);
        var restarts = server.process().restarts();

        var result = extraction.extract(bomb);

        assertThat(Files.size(bomb)).isLessThan(8_000_000);
        assertThat(result).isInstanceOfSatisfying(Extracted.class, text -> {
            assertThat(text.isTruncated()).isTrue();
            assertThat(text.text().length()).isLessThanOrEqualTo(1_000_000);
        });
        assertThat(server.process().restarts()).isEqualTo(restarts);
        assertThat(extraction.extract(SampleFiles.pdf(folder.resolve("next.pdf"), "Van ban ke tiep van doc duoc")))
                .isInstanceOf(Extracted.class);
    }

    @Test
    void namesWhatIsWrongWithAFile() throws Exception {
        var empty = Files.writeString(folder.resolve("empty.txt"), "");
        var noise = Files.write(folder.resolve("noise.bin"), new byte[]{1, 2, 3, (byte) 0xFE, 0, 7, 9, 0x11});
        var whole = Files.readAllBytes(SampleFiles.docx(folder.resolve("whole.docx"), "Nội dung bị cắt"));
        var cut = Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(extraction.extract(empty)).isEqualTo(new NotExtracted(Reason.EMPTY));
        assertThat(extraction.extract(noise)).isEqualTo(new NotExtracted(Reason.UNSUPPORTED));
        assertThat(extraction.extract(cut)).isEqualTo(new NotExtracted(Reason.DAMAGED));
    }

    @Test
    void saysWhenTheFileItselfCannotBeRead() {
        ContentSource broken = () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk fault");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                throw new IOException("disk fault");
            }
        };

        assertThat(extraction.extract(broken, "a.pdf")).isEqualTo(new NotExtracted(Reason.UNREADABLE));
        assertThat(extraction.extract(folder.resolve("missing.pdf"))).isEqualTo(new NotExtracted(Reason.UNREADABLE));
    }

    @Test
    void triesOnceMoreWhenTheWorkerIsKilledUnderIt() throws Exception {
        var file = SampleFiles.docx(folder.resolve("letter.docx"), "Văn bản được đọc lại sau khi tiến trình chết");
        var slow = new SlowSource(file);
        try (var elsewhere = Executors.newSingleThreadExecutor()) {
            var result = elsewhere.submit(() -> extraction.extract(slow, "letter.docx"));
            slow.begun.await();
            killWorkers();
            slow.goOn.countDown();

            assertThat(result.get()).isInstanceOfSatisfying(Extracted.class,
                    text -> assertThat(text.text()).contains("đọc lại"));
            assertThat(slow.opened.get()).isEqualTo(2);
        }
    }

    @Test
    void givesUpOnFileThatTakesItsWorkerDownTwice() throws Exception {
        var file = SampleFiles.docx(folder.resolve("letter.docx"), "Văn bản");
        ContentSource killer = () -> {
            killWorkers();
            return Files.newInputStream(file);
        };

        var result = extraction.extract(killer, "letter.docx");

        assertThat(result).isEqualTo(new NotExtracted(Reason.WORKER_LOST));
        assertThat(extraction.extract(file)).isInstanceOf(Extracted.class);
    }

    @Test
    void asksForPatienceWhileThereIsNoServer() {
        var settings = new ExtractionSettings(Servers.nowhere(), 1_000, ReadingLimits.within(Duration.ofSeconds(2)),
                "vie", Duration.ofSeconds(1), null);
        var alone = new TextExtraction(settings);

        assertThat(alone.isAvailable()).isFalse();
        assertThat(alone.extract(ContentSource.of(folder), "a.pdf")).isInstanceOfAny(TryLater.class,
                NotExtracted.class);
        assertThat(alone.extract(InputStream::nullInputStream, "a.pdf")).isInstanceOf(TryLater.class);
    }

    private void killWorkers() {
        ProcessHandle.of(server.process().pid())
                .orElseThrow()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("TikaServerProcess"))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
