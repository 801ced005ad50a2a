package vn.lienthong.webapp.operations.telemetry;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.WebTest;
import vn.lienthong.webapp.start.Installation;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class MetricsIT {
    @LocalServerPort
    private int port;
    @Autowired
    private Installation installation;

    @Test
    void givesFiguresToWhoeverHasTheTokenOfTheInstallation() {
        new Browserless(port).signedInAs("hoa").page("/inbox");

        Await.until("the database was asked", Duration.ofSeconds(20),
                () -> scrape(installation.secret("metrics-token")).body()
                        .contains("lienthong_jobs{state=\"failed\"} 0.0"));
        var figures = scrape(installation.secret("metrics-token")).body();

        assertThat(figures).contains("lienthong_usecase_seconds_count{outcome=\"done\",usecase=\"SignIn\"}",
                "lienthong_acts_total{act=\"", "lienthong_outbox_waiting{topic=\"index\"}",
                "lienthong_outbox_oldest{topic=\"deliver\"}", "lienthong_part_ready{part=\"database\"}",
                "lienthong_live_streams", "lienthong_sessions ", "cache_gets_total{cache=\"ocsp\",result=\"miss\"}",
                "hikaricp_connections_active", "http_server_requests_seconds_bucket", "jvm_memory_used_bytes");
        assertThat(figures).doesNotContain("hoa\"").doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
        assertThat(installation.home().resolve("metrics-token")).isRegularFile();
    }

    @Test
    void givesNothingToAnybodyElse() {
        var clerk = new Browserless(port).signedInAs("hoa");

        assertThat(clerk.data("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(scrape("guessed").statusCode()).isEqualTo(401);
        assertThat(scrape("").body()).isEmpty();
        assertThat(scrape("guessed").headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> scrape(String token) {
        var collector = new Browserless(port);
        return collector
                .send(collector.request("/actuator/prometheus").header("Authorization", "Bearer " + token).GET());
    }
}
