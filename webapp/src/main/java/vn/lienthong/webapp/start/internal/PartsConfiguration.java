package vn.lienthong.webapp.start.internal;

import java.net.URI;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.search.local.LocalElasticsearch;
import vn.lienthong.search.local.LocalTika;
import vn.lienthong.search.local.Ocr;
import vn.lienthong.webapp.start.Installation;
import vn.lienthong.webapp.start.SearchConnection;
import vn.lienthong.webapp.start.TextConnection;
import vn.lienthong.webapp.start.internal.StartConfiguration.EngineFolder;

/** The parts that may be missing for a while; nobody waits for them. */
@Configuration(proxyBeanMethods = false)
class PartsConfiguration {
    private static final String LOOPBACK = "http://127.0.0.1:";

    @Bean
    SearchConnection searchConnection(SearchProperties settings, Installation installation) {
        return settings.connection(installation);
    }

    @Bean
    TextConnection textConnection(TextProperties settings, Installation installation) {
        var url = settings.url() == null ? URI.create(LOOPBACK + installation.port("tika")) : settings.url();
        return new TextConnection(url, settings.ca(),
                settings.isOutside() ? settings.taskLimit() : LocalTika.LONGEST_TASK);
    }

    @Bean(initMethod = "open")
    WatchedPart searchPart(SearchProperties settings, SearchConnection connection, Installation installation,
            EngineFolder engines, Progress progress) {
        var own = settings.isOutside()
                ? null
                : new LocalElasticsearch(engines.path(), installation.folder("elasticsearch"),
                        connection.url().getPort(),
                        Math.toIntExact(settings.localHeap().toMegabytes()));
        return WatchedPart.useful("search", new UsedServer(own, HttpQuestion.to(connection), progress));
    }

    @Bean
    WatchedPart textPart(TextProperties settings, TextConnection connection, Installation installation,
            EngineFolder engines, Progress progress) {
        var own = settings.isOutside()
                ? null
                : new LocalTika(engines.path(), installation.folder("tika"), connection.url().getPort(), ocr(settings));
        return WatchedPart.useful("text", new UsedServer(own, HttpQuestion.to(connection), progress));
    }

    @Bean(initMethod = "open")
    WatchedPart databasePart(DataSource pool) {
        return WatchedPart.essential("database", new DatabasePart(pool));
    }

    /** The processors are few: first the web, then search, then text. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> textBegins(@Qualifier("textPart") WatchedPart text) {
        return _ -> text.open();
    }

    private static Ocr ocr(TextProperties settings) {
        return settings.tessdata() == null ? Ocr.installed() : Ocr.vietnameseFrom(settings.tessdata());
    }
}
