package vn.lienthong.engine.workflow;

import java.util.Arrays;
import java.util.stream.Stream;

import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.workflow.internal.CamundaTables;

/**
 * Adds the workflow to a context that has the engine's features. Process models are found on the class path under
 * {@code processes/<key>/<key>.bpmn}, checked and deployed before anything else starts.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("vn.lienthong.engine.workflow.internal")
public class WorkflowConfiguration {
    /** Named like this by Spring Boot; a context without it has migrated before. */
    private static final String FLYWAY = "flywayInitializer";
    private static final String ENGINE = "processEngine";

    /** The process engine's own tables, for whoever runs the migrations. */
    @Bean
    static JavaMigration camundaTables() {
        return new CamundaTables();
    }

    @Bean
    static BeanFactoryPostProcessor tablesBeforeEngine() {
        return beans -> {
            if (!beans.containsBeanDefinition(FLYWAY)) return;
            var engine = beans.getBeanDefinition(ENGINE);
            var before = engine.getDependsOn();
            var all = before == null ? Stream.<String>empty() : Arrays.stream(before);
            engine.setDependsOn(Stream.concat(all, Stream.of(FLYWAY)).toArray(String[]::new));
        };
    }
}
