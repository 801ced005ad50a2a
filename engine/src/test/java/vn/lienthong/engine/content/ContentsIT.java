package vn.lienthong.engine.content;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

import vn.lienthong.engine.content.PageLayout.Size;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.UnknownException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContentsIT {
    private static final EngineContext ENGINE = new EngineContext();

    private final ContentStore store = ENGINE.get(ContentStore.class);
    private final Contents contents = ENGINE.get(Contents.class);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void keepsContentWithTheTransactionThatRefersToIt() {
        var stored = put("công văn");

        var kept = keep(stored);

        assertThat(contents.get(stored.id())).isEqualTo(kept)
                .isEqualTo(
                        new Content(stored.id(), stored.size(), "text/plain", ENGINE.clock().instant()));
    }

    @Test
    void forgetsContentOfATransactionThatFails() {
        var stored = put("rolled back");

        ENGINE.transaction().executeWithoutResult(status -> {
            contents.keep(stored, "text/plain");
            status.setRollbackOnly();
        });

        assertThatThrownBy(() -> contents.get(stored.id())).isInstanceOf(UnknownException.class);
    }

    @Test
    void keepsTheFirstRowWhenTheSameBytesComeAgain() {
        var first = keep(put("twice"));
        ENGINE.clock().advance(Duration.ofDays(1));

        var second = keep(put("twice"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void acceptsNoReferenceWithoutItsFile() {
        var lost = new StoredContent(new ContentId("f".repeat(64)), 10);

        assertThatThrownBy(() -> keep(lost)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> contents.get(lost.id())).isInstanceOf(UnknownException.class);
    }

    @Test
    void keepsNothingOutsideATransaction() {
        var stored = put("alone");

        assertThatThrownBy(() -> contents.keep(stored, "text/plain"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsTheLayoutOfContentAsItWasFirstMeasured() {
        var letter = keep(put("two pages")).id();
        var layouts = ENGINE.get(PageLayouts.class);
        var layout = new PageLayout(List.of(new Size(595.28, 841.89), new Size(841.89, 595.28)), 7);

        layouts.keep(letter, layout);
        layouts.keep(letter, new PageLayout(List.of(new Size(1, 1)), 1));

        assertThat(layouts.find(letter)).hasValue(layout);
    }

    @Test
    void keepsNoLayoutOfBytesThatNothingRefersTo() {
        var upload = put("given up").id();
        var layouts = ENGINE.get(PageLayouts.class);

        layouts.keep(upload, new PageLayout(List.of(new Size(595, 842)), 1));

        assertThat(layouts.find(upload)).isEmpty();
    }

    private StoredContent put(String text) {
        return store.put(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private Content keep(StoredContent stored) {
        ENGINE.transaction().executeWithoutResult(_ -> contents.keep(stored, "text/plain"));
        return contents.get(stored.id());
    }
}
