package vn.lienthong.webapp.start.internal;

import java.util.List;

import org.springframework.core.env.Environment;

import vn.lienthong.webapp.start.ProductionCheck;

/** Whether passwords and documents travel encrypted between the browser and us. */
record WebChecks(WebProperties web, Environment settings) implements ProductionCheck {
    @Override
    public List<String> faults() {
        return isEncrypted(settings) || !web.trustedProxies().isEmpty()
                ? List.of()
                : List.of("server.ssl.bundle (or server.ssl.certificate and .certificate-private-key), or "
                        + "lienthong.web.trusted-proxies: pages must be served over TLS, by us or by a proxy before us");
    }

    static boolean isEncrypted(Environment settings) {
        return settings.getProperty("server.ssl.enabled", Boolean.class, true)
                && (settings.containsProperty("server.ssl.bundle")
                        || settings.containsProperty("server.ssl.certificate")
                        || settings.containsProperty("server.ssl.key-store"));
    }
}
