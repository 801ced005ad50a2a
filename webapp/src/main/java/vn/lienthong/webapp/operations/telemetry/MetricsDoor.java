package vn.lienthong.webapp.operations.telemetry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.lienthong.webapp.start.Installation;

/**
 * Lets collectors in who have the token, and nobody else: a loopback address says nothing, since whatever stands before us
 * comes from one. No session is looked up, so that figures can be had while the database is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsDoor {
    private static final String PATH = "/actuator/prometheus";
    private static final String FILE = "metrics-token";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metricsChain(HttpSecurity http, MetricsProperties settings, Installation installation) {
        var token = settings.token() == null ? installation.secret(FILE) : settings.token();
        http.securityMatcher(PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new TokenFilter(token), AuthorizationFilter.class);
        return http.build();
    }

    /** Compares in a time that tells nothing of the token. */
    private static final class TokenFilter extends OncePerRequestFilter {
        private final byte[] wanted;

        TokenFilter(String token) {
            this.wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (sent != null && MessageDigest.isEqual(wanted, sent.getBytes(StandardCharsets.UTF_8))) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
