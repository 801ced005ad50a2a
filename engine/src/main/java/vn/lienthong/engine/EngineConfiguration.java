package vn.lienthong.engine;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import vn.lienthong.engine.shared.UseCase;

/**
 * Puts every feature of the engine into a Spring context: use cases by their own mark, adapters as components.
 * The context brings a {@code DataSource}, a transaction manager, a {@code JdbcClient} and a {@code Clock} whose zone
 * decides the legal day.
 */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(basePackages = "vn.lienthong.engine", includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class), excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "vn\\.lienthong\\.engine\\.workflow\\..*"))
public class EngineConfiguration {}
