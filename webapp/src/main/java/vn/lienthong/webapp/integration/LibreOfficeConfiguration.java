package vn.lienthong.webapp.integration;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentSettings;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.PdfConversion;

/** Conversion by LibreOffice. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LibreOfficeProperties.class)
class LibreOfficeConfiguration {
    @Bean
    PdfConversion pdfConversion(ContentStore store, ContentSettings settings, LibreOfficeProperties office) {
        return new LibreOfficePdfConversion(store, settings.folder().resolve("office"), office);
    }
}
