package vn.lienthong.engine;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;

import vn.lienthong.engine.shared.UseCase;

/**
 * Puts backup and restore alone into a Spring context, with the trail that keeps the note of a restore. The context brings what
 * {@link EngineConfiguration} asks for and {@code ContentSettings}.
 */
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(basePackages = "vn.lienthong.engine.backup", includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
@ComponentScan(basePackages = {"vn.lienthong.engine.audit.internal", "vn.lienthong.engine.content",
        "vn.lienthong.engine.shared.internal",
        "vn.lienthong.engine.workflow.internal"}, useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(TrailWriter|JdbcAuditTrail|ContentConfiguration|OwnStore|JdbcKnownContents|TimeOrderedIds|SpringDomainEvents|CamundaTables)"))
public final class BackupConfiguration {}
