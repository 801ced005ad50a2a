package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProposePlacementsTests {

    private static final AnchorRules RULES = new AnchorRules(List.of("Số:"), List.of("ngày … tháng … năm …"),
            List.of("TM.", "KT.", "TL."), List.of("Nguyễn Văn Hòa"));

    @TempDir
    Path folder;

    @Test
    void readsTheLayoutOfAnOfficialDocument() throws IOException {
        var file = Pages.officialDocument(folder.resolve("a.pdf"));

        var proposed = (ProposedPlacements) new ProposePlacements(Pages.LIMITS).propose(file, RULES, 13);

        assertThat(proposed.number()).isNotNull()
                .satisfies(number -> assertThat(number.placement().box().left()).isBetween(103.0, 115.0));
        assertThat(proposed.date()).isNotNull().satisfies(date -> {
            assertThat(date.covering()).isTrue();
            assertThat(date.placement().box().left()).isBetween(370.0, 390.0);
        });
        assertThat(proposed.signature()).isNotNull().satisfies(signature -> {
            assertThat(signature.box().top()).isBetween(520.0, 570.0);
            assertThat(signature.box().bottom()).isLessThan(640);
        });
    }

    @Test
    void leavesOpenWhatItDoesNotFind() throws IOException {
        var file = Pages.a4(folder.resolve("a.pdf"), Pages.text(100, 100, "Biên bản"));

        assertThat(new ProposePlacements(Pages.LIMITS).propose(file, RULES, 13))
                .isEqualTo(new ProposedPlacements(null, null, null));
    }
}
