package vn.lienthong.webapp.start.internal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionLogTests {
    @Test
    void writesForProgramsInProduction() {
        assertThat(format(new MockEnvironment().withProperty("lienthong.mode", "production"))).isEqualTo("ecs");
    }

    @Test
    void writesForPeopleOtherwise() {
        assertThat(format(new MockEnvironment().withProperty("lienthong.mode", "demo"))).isNull();
    }

    @Test
    void givesWayToTheSettings() {
        var settings = new MockEnvironment().withProperty("lienthong.mode", "production")
                .withProperty("logging.structured.format.file", "logstash");

        assertThat(format(settings)).isEqualTo("logstash");
    }

    private static @Nullable String format(MockEnvironment settings) {
        new ProductionLog().postProcessEnvironment(settings, new SpringApplication());
        return settings.getProperty("logging.structured.format.file");
    }
}
