package vn.lienthong.webapp.start.internal;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.ReadyMessage;

/** Says where the product is, who can sign in, and what is still on its way. */
@Component
class ReadyAnnouncement {
    private static final Logger LOG = LoggerFactory.getLogger("vn.lienthong.start");
    private static final String RULE = "-".repeat(72);

    private final Installation installation;
    private final Environment settings;
    private final List<ReadyMessage> contributions;
    private final List<Part> parts;

    ReadyAnnouncement(Installation installation, Environment settings, List<ReadyMessage> contributions,
            List<Part> parts) {
        this.installation = installation;
        this.settings = settings;
        this.contributions = List.copyOf(contributions);
        this.parts = List.copyOf(parts);
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)) return;
        var server = web.getWebServer();
        if (server == null) return;
        LOG.info("\n{}", String.join("\n", lines(server.getPort())));
    }

    private List<String> lines(int port) {
        var lines = new ArrayList<String>();
        lines.add(RULE);
        lines.add("Liên Thông is ready: " + address(port));
        lines.add("Data: " + installation.home());
        contributions.forEach(contribution -> lines.addAll(contribution.lines()));
        var missing = parts.stream().filter(part -> !part.condition().isReady()).map(Part::name).toList();
        if (!missing.isEmpty()) lines.add("Still starting: " + String.join(", ", missing));
        lines.add(RULE);
        return lines;
    }

    private String address(int port) {
        var scheme = WebChecks.isEncrypted(settings) ? "https" : "http";
        var host = settings.getProperty("server.address", "localhost");
        return scheme + "://" + (Addresses.isLoopback(host) || "0.0.0.0".equals(host) ? "localhost" : host) + ":"
                + port;
    }
}
