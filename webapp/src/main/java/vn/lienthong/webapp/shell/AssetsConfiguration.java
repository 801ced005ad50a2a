package vn.lienthong.webapp.shell;

import java.time.Duration;

import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves our style sheets, scripts and icons under {@code /assets/<version>/…} so that a browser fetches them once per
 * release; the version stands in the path, so imports between scripts keep it. Templates write {@code @{/assets/…}}.
 */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/";
    private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var version = AssetVersion.ofClassPath();
        registry.addResourceHandler("/assets/" + version + "/**")
                .addResourceLocations(FILES)
                .setCacheControl(FOR_GOOD)
                .resourceChain(true);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noStore())
                .resourceChain(true)
                .addResolver(new OtherVersionResolver())
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .resourceChain(true);
    }

    /** Puts the version into the addresses that templates write. */
    @Bean
    ResourceUrlEncodingFilter assetAddresses() {
        return new ResourceUrlEncodingFilter();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> compressedText() {
        return server -> {
            var compression = new Compression();
            compression.setEnabled(true);
            compression.setMinResponseSize(DataSize.ofKilobytes(1));
            compression.setMimeTypes(new String[]{"text/html", "text/css", "text/javascript", "application/javascript",
                    "application/json", "application/problem+json", "image/svg+xml"});
            server.setCompression(compression);
        };
    }
}
