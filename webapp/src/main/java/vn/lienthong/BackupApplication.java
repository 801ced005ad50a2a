package vn.lienthong;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.BackupConfiguration;
import vn.lienthong.webapp.start.VisitConfiguration;

/** What a backup of an installation is made of: the way to its database and files, and the folders of its keys. */
@Import({BackupConfiguration.class, VisitConfiguration.class})
@ComponentScan(basePackages = "vn.lienthong.webapp.integration.sealing", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.KeyFolders"))
public final class BackupApplication {}
