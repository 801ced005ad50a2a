package vn.lienthong.webapp.start.internal;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.webapp.start.Installation;

/** What the engine asks of whoever runs it, besides a database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContentProperties.class)
class EngineSettings {
    @Bean
    Clock clock(ProductProperties product) {
        return Clock.system(product.zone());
    }

    @Bean
    ContentSettings contentSettings(ContentProperties content, Installation installation) {
        return content.settings(installation.folder("content"));
    }
}
