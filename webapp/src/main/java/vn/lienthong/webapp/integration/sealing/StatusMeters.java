package vn.lienthong.webapp.integration.sealing;

import java.util.function.Function;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.signing.CacheUse;
import vn.lienthong.signing.SignatureValidation;

/** How often the state of a certificate was known already when a signature was judged. */
@Configuration(proxyBeanMethods = false)
class StatusMeters {
    @Bean
    MeterBinder statusCaches(SignatureValidation validation) {
        return meters -> {
            cache(meters, "ocsp", validation, SignatureValidation::answers);
            cache(meters, "crl", validation, SignatureValidation::lists);
        };
    }

    /** A counter holds what it asks weakly: the bean lives as long as it does. */
    private static void cache(MeterRegistry meters, String name, SignatureValidation validation,
            Function<SignatureValidation, CacheUse> use) {
        FunctionCounter.builder("cache.gets", validation, one -> use.apply(one).hits())
                .tags("cache", name, "result", "hit")
                .register(meters);
        FunctionCounter.builder("cache.gets", validation, one -> use.apply(one).misses())
                .tags("cache", name, "result", "miss")
                .register(meters);
    }
}
