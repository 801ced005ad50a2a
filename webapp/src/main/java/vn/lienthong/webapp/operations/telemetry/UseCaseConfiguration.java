package vn.lienthong.webapp.operations.telemetry;

import java.lang.reflect.Modifier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

import vn.lienthong.engine.shared.UseCase;

/** Puts the watch around every use case, outside its transaction. */
@Configuration(proxyBeanMethods = false)
class UseCaseConfiguration {
    /** Seen by the one that makes the transactions: it takes advisors of this role only. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor useCaseWatch(ObjectProvider<MeterRegistry> meters, ObjectProvider<Tracer> tracer) {
        var watch = new UseCaseMeters(SingletonSupplier.of(meters::getObject), SingletonSupplier.of(tracer::getObject));
        var advisor = new DefaultPointcutAdvisor(new ComposablePointcut(UseCaseConfiguration::isUseCase), watch);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static boolean isUseCase(Class<?> type) {
        return type.isAnnotationPresent(UseCase.class) && !Modifier.isFinal(type.getModifiers());
    }
}
