package vn.lienthong.webapp.start.internal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class WebChecksTests {
    @Test
    void refusesPagesInTheClear() {
        var faults = new WebChecks(new WebProperties(List.of()), new MockEnvironment()).faults();

        assertThat(faults).singleElement().asString().contains("server.ssl.bundle", "lienthong.web.trusted-proxies");
    }

    @Test
    void isContentWithACertificate() {
        var settings = new MockEnvironment().withProperty("server.ssl.bundle", "web");

        assertThat(new WebChecks(new WebProperties(List.of()), settings).faults()).isEmpty();
    }

    @Test
    void isContentWithADeclaredProxy() {
        var web = new WebProperties(List.of("10.0.0.7"));

        assertThat(new WebChecks(web, new MockEnvironment()).faults()).isEmpty();
    }

    @Test
    void isNotDeceivedByACertificateThatIsSwitchedOff() {
        var settings = new MockEnvironment().withProperty("server.ssl.bundle", "web")
                .withProperty("server.ssl.enabled", "false");

        assertThat(new WebChecks(new WebProperties(List.of()), settings).faults()).isNotEmpty();
    }
}
