package vn.lienthong.webapp.outgoing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.document.DocumentFile;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.webapp.fixtures.Pdfsig;
import vn.lienthong.webapp.fixtures.WebTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The registry gives a signed document back: its drafter moves a mark, and it is signed once more. */
@WebTest
class SignedAndReturnedIT {
    private static final String PIN = "123456";

    @LocalServerPort
    private int port;
    @Autowired
    private DocumentFiles files;
    @Autowired
    private ContentStore store;
    @TempDir
    private Path folder;

    @Test
    void itsMarksAreMovedAndItIsSignedAgain() throws IOException, InterruptedException {
        var drafter = Desk.of(port, "chuyenvien2.xa1");
        var id = drafter.complete("V/v chỗ ký sai dòng", "huyện Đông Hải");
        sign(id);
        var first = main(id).latest();
        var clerk = Desk.of(port, "vanthu.xa1");
        assertThat(clerk.act(id, "return", Map.of("reason", "Chữ ký đè lên tên")).statusCode()).isEqualTo(302);

        var page = drafter.page("/outgoing/" + id + "/marks");
        var moved = Desk.marksOn(page);
        moved.put("SIGNATURE.left", "95");
        var saved = drafter.post(id, "marks", moved);
        var shown = drafter.page("/documents/" + id);
        sign(id);

        assertThat(page).doesNotContain("Tệp đã có chữ ký số");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(shown).contains("Lấy lại bản trước khi ký", "version=" + (first.version() + 1) + "&amp;keep=true");
        assertThat(files.placementsOf(DocumentId.of(id))).filteredOn(place -> place.mark() == Mark.SIGNATURE)
                .singleElement()
                .satisfies(place -> assertThat(place.x()).isBetween(269f, 270f));
        assertThat(main(id).versions()).contains(first);
        assertThat(clerk.status("/documents/" + id + "/files/" + main(id).id() + "?version=" + first.version()))
                .isEqualTo(200);
        assertThat(main(id).latest().stage()).isEqualTo(FileStage.SIGNED);
        assertThat(Pdfsig.of(laid(main(id).latest().file()), folder).split("Signature is Valid", -1)).hasSize(2);
        assertThat(clerk.act(id, "issue", Map.of("pin", PIN)).statusCode()).isEqualTo(302);
    }

    private void sign(String id) {
        Desk.of(port, "chuyenvien2.xa1").post(id, "submit", Map.of());
        Desk.of(port, "truongphong.xa1").act(id, "review", Map.of());
        Desk.of(port, "lanhdao.xa1").act(id, "approve", Map.of());
        assertThat(Desk.of(port, "lanhdao.xa1").act(id, "sign", Map.of("pin", PIN)).statusCode()).isEqualTo(302);
    }

    private DocumentFile main(String id) {
        return files.mainOf(DocumentId.of(id)).orElseThrow();
    }

    private Path laid(StoredFile file) throws IOException {
        var path = folder.resolve("signed.pdf");
        try (var bytes = store.open(file.content())) {
            Files.copy(bytes, path);
        }
        return path;
    }
}
