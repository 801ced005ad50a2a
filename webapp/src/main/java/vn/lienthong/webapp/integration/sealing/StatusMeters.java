package vn.lienthong.webapp.integration.sealing;

import java.util.function.Supplier;

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
            cache(meters, "ocsp", validation::answers);
            cache(meters, "crl", validation::lists);
        };
    }

    private static void cache(MeterRegistry meters, String name, Supplier<CacheUse> use) {
        FunctionCounter.builder("cache.gets", use, one -> one.get().hits())
                .tags("cache", name, "result", "hit")
                .register(meters);
        FunctionCounter.builder("cache.gets", use, one -> one.get().misses())
                .tags("cache", name, "result", "miss")
                .register(meters);
    }
}
