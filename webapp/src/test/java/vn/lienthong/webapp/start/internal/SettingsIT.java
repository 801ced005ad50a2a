package vn.lienthong.webapp.start.internal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsIT {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class)
            .withPropertyValues("lienthong.home=/somewhere");

    @ParameterizedTest
    @ValueSource(strings = {"lienthong.database.url=jdbc:mysql://localhost/x",
            "lienthong.database.url=jdbc:postgresql://localhost/x", "lienthong.database.username=alone",
            "lienthong.database.schema=No Schema; DROP", "lienthong.search.url=ftp://localhost",
            "lienthong.search.username=alone", "lienthong.search.index-prefix=*", "lienthong.text.url=localhost",
            "lienthong.web.trusted-proxies=.*|x", "lienthong.mode=prodution", "lienthong.zone=Asia/Nowhere"})
    void refusesWhatCannotBeMeant(String setting) {
        context.withPropertyValues(setting).run(started -> assertThat(started).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lienthong.database.schema=van_ban", "lienthong.search.api-key=x",
            "lienthong.text.url=https://text.example:9998", "lienthong.web.trusted-proxies=10.0.0.7,::1",
            "lienthong.mode=production"})
    void takesWhatIsMeant(String setting) {
        context.withPropertyValues(setting).run(started -> assertThat(started).hasNotFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({ProductProperties.class, DatabaseProperties.class, SearchProperties.class,
            TextProperties.class, WebProperties.class})
    static class Settings {}
}
