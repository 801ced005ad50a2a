package vn.lienthong.engine.document.internal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;

class CodeKeyTests {
    private static final OrganisationId DISTRICT = new OrganisationId(new UUID(0, 1));

    @Test
    void theLetterOnPaperIsTheOneThatCameElectronically() {
        var paper = letter(null, "UBND huyện Đông Hải", "12", "UBND-VP");
        var sent = letter(DISTRICT, "Ủy ban nhân dân huyện Đông Hải", "012", "UBND–VP");

        assertThat(CodeKey.of(paper)).isEqualTo(CodeKey.of(sent));
        assertThat(CodeKey.isSameIssuer(paper, sent)).isTrue();
    }

    @Test
    void theSameNumberOfAnotherAgencyIsAnotherLetter() {
        var sent = letter(DISTRICT, "Ủy ban nhân dân xã Tân Lập", "12", "UBND-VP");

        assertThat(CodeKey.isSameIssuer(letter(null, "UBND xã Thanh Phong", "12", "UBND-VP"), sent)).isFalse();
        assertThat(CodeKey.isSameIssuer(
                letter(new OrganisationId(new UUID(0, 2)), "Ủy ban nhân dân xã Tân Lập", "12", "UBND-VP"), sent))
                .isFalse();
    }

    private static IncomingFacts letter(@Nullable OrganisationId issuer, String name, String number, String symbol) {
        return new IncomingFacts(
                issuer, name, number, symbol, null, "OFFICIAL_LETTER", "V/v", "NORMAL", null, null);
    }
}
