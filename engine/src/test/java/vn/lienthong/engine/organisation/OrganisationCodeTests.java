package vn.lienthong.engine.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OrganisationCodeTests {
    @ParameterizedTest
    @ValueSource(strings = {"H26.107", "H55.242", "H49.22", "H15.50.05.13", "H37.DN.002", "G01", "h26.107", " H26 "})
    void readsCodesOfDecision20(String typed) {
        assertThat(OrganisationCode.read(typed)).isInstanceOf(AgencyCode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000.00.00.H41", "000.00.04.G14", "000.05.12.h57"})
    void readsCodesOfThirteenCharacters(String typed) {
        assertThat(OrganisationCode.read(typed)).isInstanceOf(LegacyCode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26.107", "H2", "H26.", "H26.1", "H26.12345", "H26;DROP", "H26.10.10.10.10.10.10.10",
            "00.00.00.H41", "H26.1O7\u200B"})
    void readsNothingElse(String typed) {
        assertThat(OrganisationCode.read(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"000.05.12.H57,H57.12.05", "000.00.00.H41,H41", "000.00.04.G14,G14.04", "013.05.50.H15,H15.50.05.013"})
    void turnsThirteenCharactersRound(String legacy, String code) {
        assertThat(new LegacyCode(legacy).toAgencyCode().value()).isEqualTo(code);
    }

    @Test
    void cleansWhatPeopleTypeAsNames() {
        var decomposed = "U\u0309y  ban\u00a0 nha\u0302n da\u0302n ";

        assertThat(new Naming(decomposed, "x", " ").name()).isEqualTo("Ủy ban nhân dân");
        assertThat(new Naming("x", "x", " ").abbreviation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\u202Eb", "a\u0000b", "a\u200Bb"})
    void refusesNamesThatHideSomething(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Naming(typed, "x", null));
    }
}
