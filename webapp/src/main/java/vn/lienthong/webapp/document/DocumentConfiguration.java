package vn.lienthong.webapp.document;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import vn.lienthong.signing.pdf.PageImages;
import vn.lienthong.signing.pdf.RenderLimits;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    private static final RenderLimits LIMITS = new RenderLimits(Duration.ofSeconds(20), 6_000_000, 80_000_000,
            256L << 20, 2);

    /** The one that draws pages for whoever waits for them: it counts how many are being drawn. */
    @Bean
    @Primary
    PageImages pageImages() {
        return new PageImages(LIMITS);
    }

    /** Looks at files nobody waits for, in places of its own: it never takes a reader's. */
    @Bean
    PageImages preparingPageImages() {
        return new PageImages(LIMITS);
    }
}
