package vn.lienthong.webapp.outgoing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.issuance.DraftInput;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.SharedRefusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormTests {
    private static final String UNIT = "01970000-0000-7000-8000-00000000000a";
    private static final String SIGNER = "01970000-0000-7000-8000-00000000000b";

    @Test
    void readsADraftAsItWasTyped() {
        var input = form(SIGNER + ":ON_BEHALF", "2026-12-01").input();

        assertThat(input).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            var draft = (DraftInput) done.value();
            assertThat(draft.capacity()).isEqualTo("ON_BEHALF");
            assertThat(draft.signer()).hasToString(SIGNER);
            assertThat(draft.recipientLines()).isEqualTo("- Như trên;\n- Lưu: VT.");
            assertThat(draft.replyTo()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "nobody:HEAD, ''", SIGNER + ", ''", SIGNER + ":HEAD, 31/12/2026"})
    void refusesWhatWasNotOffered(String signer, String dueOn) {
        assertThat(form(signer, dueOn).input()).isEqualTo(Outcome.refused(SharedRefusal.INVALID_INPUT));
    }

    @Test
    void readsRecipientsAndAddsAGroupWithoutDoubles() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.put("recipient", List.of(UNIT));
        sent.put("rule", List.of(SIGNER + ":COMMUNE", ""));
        var form = RecipientsForm.of(sent);
        var other = new OrganisationId(UUID.randomUUID());

        var added = form.with(List.of(OrganisationId.of(UNIT), other));

        assertThat(form.rules()).containsExactly(new RecipientRule(OrganisationId.of(SIGNER), "COMMUNE"));
        assertThat(RecipientsForm.key(form.rules().getFirst())).isEqualTo(SIGNER + ":COMMUNE");
        assertThat(added.agencies()).containsExactly(OrganisationId.of(UNIT), other);
    }

    @Test
    void readsNoRecipientFromNonsense() {
        var sent = new LinkedMultiValueMap<String, String>();
        sent.put("recipient", List.of("1 OR 1=1"));

        assertThatThrownBy(() -> RecipientsForm.of(sent)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DraftForm form(String signer, String dueOn) {
        return DraftForm.of(
                Map.of(
                        "unit", UNIT, "signer", signer, "kind", "REPORT", "subject", "Báo cáo", "urgency", "NORMAL",
                        "recipientLines", "- Như trên;\r\n- Lưu: VT.", "dueOn", dueOn));
    }
}
