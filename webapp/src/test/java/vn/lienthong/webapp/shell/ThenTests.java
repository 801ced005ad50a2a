package vn.lienthong.webapp.shell;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThenTests {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example",
            "/inbox\r\nSet-Cookie: a=b", "javascript:alert(1)"})
    void leadsNowhereElse(@Nullable String parameter) {
        assertThat(Then.of(parameter).redirectOr("/inbox")).isEqualTo("redirect:/inbox");
    }

    @Test
    void leadsBackToTheListItCameFrom() {
        assertThat(Then.of("/inbox?view=mine").redirectOr("/")).isEqualTo("redirect:/inbox?view=mine");
    }

    @Test
    void staysOnTheWayBackToAPage() {
        assertThat(Then.of("/inbox?view=mine&q=a").from("/documents/1"))
                .isEqualTo("/documents/1?then=%2Finbox%3Fview%3Dmine%26q%3Da");
        assertThat(Then.of(null).from("/documents/1")).isEqualTo("/documents/1");
    }
}
