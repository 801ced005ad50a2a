package vn.lienthong.webapp.start;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * Adds the database and the search connection of an installation that is only looked at, found by the settings of the product.
 * Where its servers sleep they are started, and stopped with the context; nothing is migrated, and no transaction writes.
 */
@ComponentScan(basePackages = "vn.lienthong.webapp.start.internal", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(VisitedParts|EngineSettings)"))
public final class VisitConfiguration {}
