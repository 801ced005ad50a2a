package vn.lienthong.webapp.start.internal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Believes what declared proxies say of the browser's address and of TLS, and nobody else. */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final WebProperties web;

    TrustedProxies(WebProperties web) {
        this.web = web;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        if (web.trustedProxies().isEmpty()) return;
        var valve = new RemoteIpValve();
        valve.setInternalProxies(web.trustedProxies().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        tomcat.addEngineValves(valve);
    }
}
