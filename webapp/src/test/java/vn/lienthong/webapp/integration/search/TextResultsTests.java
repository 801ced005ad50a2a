package vn.lienthong.webapp.integration.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.search.text.Extraction;
import vn.lienthong.search.text.Extraction.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextResultsTests {
    @Test
    void keepsAScanThatNobodyCanRecogniseWaitingWithItsText() {
        var kept = TextResults.of(new Extraction.NoOcr("15/UBND-VP", 3));

        assertThat(kept.state()).isEqualTo(TextState.WAITING_FOR_OCR);
        assertThat(kept.reason()).isEqualTo("NO_OCR");
        assertThat(kept.text()).isEqualTo("15/UBND-VP");
    }

    @ParameterizedTest
    @EnumSource(names = {"DAMAGED", "TOO_SLOW", "WORKER_LOST", "UNANSWERED"})
    void givesUpWhatTheServerCouldNotRead(Reason reason) {
        assertThat(TextResults.of(new Extraction.NotExtracted(reason)).state()).isEqualTo(TextState.FAILED);
    }

    /** A fault would be tried for ever; this is tried some times, and then the operator sees it. */
    @Test
    void takesAFileTheStoreDoesNotGiveForTheTroubleOfThatFile() {
        assertThatThrownBy(() -> TextResults.of(new Extraction.NotExtracted(Reason.UNREADABLE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TextResults.of(new Extraction.TryLater("away"))).isInstanceOf(FaultException.class);
    }
}
