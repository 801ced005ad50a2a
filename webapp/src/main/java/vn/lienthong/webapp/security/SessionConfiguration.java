package vn.lienthong.webapp.security;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions live in the database, so that any node may answer and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Without any request for so long, a session ends; pages then ask for the password in place. */
    static final Duration IDLE = Duration.ofMinutes(60);

    @Bean
    CookieSerializer sessionCookie(WebMode mode) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(mode.isProduction());
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
        var twoAtOnce = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        return repository -> {
            // a double click writes the same value twice; otherwise the slower one would fail after its act is done
            twoAtOnce.customize(repository);
            repository.setDefaultMaxInactiveInterval(IDLE);
            repository.setConversionService(SessionValues.conversion());
        };
    }
}
