package vn.lienthong.webapp.security;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether this is a real installation (behind TLS) or the demonstration on somebody's own machine. */
@Component
final class WebMode {
    private final boolean production;

    WebMode(Environment environment) {
        production = "production".equals(environment.getProperty("lienthong.mode"));
    }

    boolean isProduction() {
        return production;
    }
}
