package vn.lienthong.webapp.integration.sealing;

import java.util.Objects;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.backup.KeptFolder;
import vn.lienthong.webapp.start.Installation;

/** The folders without which nobody here could sign any more, and nothing signed be judged: part of each backup. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
class KeyFolders {
    static final String DEVELOPMENT_PKI = "development-pki";

    @Bean
    @ConditionalOnProperty(name = "lienthong.mode", havingValue = "demo", matchIfMissing = true)
    KeptFolder developmentKeys(Installation installation) {
        return new KeptFolder(DEVELOPMENT_PKI, installation.home().resolve(DEVELOPMENT_PKI));
    }

    @Bean
    @ConditionalOnProperty("lienthong.signing.keys")
    KeptFolder keys(SealingProperties properties) {
        return new KeptFolder("keys", Objects.requireNonNull(properties.keys()));
    }

    @Bean
    @ConditionalOnProperty("lienthong.signing.trust")
    KeptFolder trust(SealingProperties properties) {
        return new KeptFolder("trust", Objects.requireNonNull(properties.trust()));
    }
}
