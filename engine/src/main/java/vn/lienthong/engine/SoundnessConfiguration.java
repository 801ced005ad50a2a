package vn.lienthong.engine;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import vn.lienthong.engine.shared.UseCase;

/**
 * Puts the check of an installation alone into a Spring context, with nothing that works in it: no relay, no listener, no
 * process engine. The context brings what {@link EngineConfiguration} asks for and {@code ContentSettings}.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(basePackages = "vn.lienthong.engine.soundness", includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
@ComponentScan(basePackages = {"vn.lienthong.engine.audit.internal", "vn.lienthong.engine.content",
        "vn.lienthong.engine.finding.internal",
        "vn.lienthong.engine.workflow.internal"}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ChainRule|JdbcTrailChecks|ContentConfiguration|OwnStore|JdbcKnownContents|JdbcIndexTruth|RoadRules|CamundaTables)"))
public final class SoundnessConfiguration {}
