package vn.lienthong.webapp.integration.search;

import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.finding.RecogniseScans;
import vn.lienthong.search.text.TextExtraction;
import vn.lienthong.search.text.TextExtraction.Recognition;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.Sweeping;

/** Looks whether text recognition has come to the text server, as long as scans wait for it. */
@Configuration(proxyBeanMethods = false)
class ReturnOfRecognition {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnOfRecognition.class);
    /** The text server is up by then. */
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Sweeping scansToRecognise(RecogniseScans recogniseScans, TextExtraction extraction, Clock clock) {
        return new Sweeping(new Repeated("scans", PAUSE, () -> look(recogniseScans, extraction)), FIRST, clock);
    }

    static void look(RecogniseScans recogniseScans, TextExtraction extraction) {
        if (!recogniseScans.areWaiting() || extraction.recognition() != Recognition.THERE) return;
        LOG.info("Text recognition is there: {} scans take their turn", recogniseScans.recognise());
    }
}
