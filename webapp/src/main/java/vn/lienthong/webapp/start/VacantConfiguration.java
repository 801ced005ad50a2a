package vn.lienthong.webapp.start;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Adds the home and the database of an installation that is still to be made, found by the settings of the product. */
@ComponentScan(basePackages = "vn.lienthong.webapp.start.internal", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(VacantParts|EngineSettings)"))
public final class VacantConfiguration {}
