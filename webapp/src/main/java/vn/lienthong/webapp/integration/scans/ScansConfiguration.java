package vn.lienthong.webapp.integration.scans;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.handling.PaperScans;
import vn.lienthong.signing.pdf.ArrivalStamp;
import vn.lienthong.signing.pdf.ImagePdf;
import vn.lienthong.signing.pdf.InspectPdf;
import vn.lienthong.signing.pdf.PdfLimits;
import vn.lienthong.signing.pdf.PictureLimits;
import vn.lienthong.webapp.start.Installation;

/** Binding and stamping, with what one file may cost. */
@Configuration(proxyBeanMethods = false)
class ScansConfiguration {
    private static final PdfLimits LIMITS = new PdfLimits(Duration.ofSeconds(60), 5_000, 256L << 20);
    private static final PictureLimits PICTURES = new PictureLimits(Duration.ofMinutes(2), 100_000_000, 500);

    @Bean
    PaperScans paperScans(ContentStore store, Installation installation, Clock clock) {
        return new PdfPaperScans(store, installation.workFolder("scan-work"), new ImagePdf(PICTURES, clock),
                new PdfPaperScans.Stamping(new InspectPdf(LIMITS), new ArrivalStamp(LIMITS)));
    }
}
