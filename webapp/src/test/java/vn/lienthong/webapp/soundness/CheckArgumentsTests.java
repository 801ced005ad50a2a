package vn.lienthong.webapp.soundness;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckArgumentsTests {
    @Test
    void settingsOfTheProductArePassedOn() {
        var read = CheckArguments.of(List.of("--lienthong.home=/srv/x", "--content", "--json"));

        assertThat(read.settings()).containsExactly("--lienthong.home=/srv/x");
        assertThat(read.isDeep() && read.isJson()).isTrue();
        assertThat(read.unknown()).isEmpty();
    }

    @Test
    void aMistypedWordIsNoSetting() {
        var read = CheckArguments.of(List.of("--contents", "-json", "check", "--home=x"));

        assertThat(read.unknown()).containsExactly("--contents", "-json", "check", "--home=x");
        assertThat(read.isDeep() || read.isJson()).isFalse();
    }

    @Test
    void onlyTheFirstWordMeansACheck() {
        assertThat(CheckCommand.isMeant(List.of("check", "--json"))).isTrue();
        assertThat(CheckCommand.isMeant(List.of("--json", "check"))).isFalse();
        assertThat(CheckCommand.isMeant(List.of())).isFalse();
    }
}
