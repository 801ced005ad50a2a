package vn.lienthong.webapp.inbox;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.handling.UrgeSettings;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UrgeProperties.class)
class UrgeConfiguration {
    @Bean
    UrgeSettings urgeSettings(UrgeProperties properties) {
        return properties.settings();
    }
}
