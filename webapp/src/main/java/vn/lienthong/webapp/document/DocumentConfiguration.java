package vn.lienthong.webapp.document;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.RenderLimits;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    private static final RenderLimits LIMITS = new RenderLimits(Duration.ofSeconds(20), 6_000_000, 80_000_000,
            256L << 20, 2);

    /** The one that draws pages, whoever asks: it counts how many are being drawn. */
    @Bean
    PageImages pageImages() {
        return new PageImages(LIMITS);
    }
}
