package vn.lienthong;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.SoundnessConfiguration;
import vn.lienthong.webapp.start.VisitConfiguration;

/** What a check of an installation is made of: the rules, and the way to its database, files and index. */
@Import({SoundnessConfiguration.class, VisitConfiguration.class})
@ComponentScan(basePackages = "vn.lienthong.webapp.integration.search", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ClusterConfiguration|IndexRules)"))
public final class CheckApplication {}
