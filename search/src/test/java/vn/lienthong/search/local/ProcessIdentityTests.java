package vn.lienthong.search.local;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessIdentityTests {
    private final ProcessIdentity we = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

    @Test
    void findsARunningProcess() {
        assertThat(we.alive()).contains(ProcessHandle.current());
    }

    @Test
    void takesNobodyElseForIt() {
        var sameNumber = new ProcessIdentity(we.pid(), we.boot(), we.ticks() + 1);
        var beforeTheReboot = new ProcessIdentity(we.pid(), "another boot", we.ticks());

        assertThat(sameNumber.alive()).isEqualTo(Optional.empty());
        assertThat(beforeTheReboot.alive()).isEqualTo(Optional.empty());
    }

    @Test
    void readsWhatItWrote() {
        assertThat(ProcessIdentity.parse(we.line())).isEqualTo(we);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12 boot", "x boot 3", "12 boot 3 4"})
    void readsNothingIntoARemainder(String line) {
        assertThat(ProcessIdentity.parse(line)).isNull();
    }
}
