package vn.lienthong;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.BackupConfiguration;
import vn.lienthong.engine.SoundnessConfiguration;
import vn.lienthong.webapp.start.VacantConfiguration;

/** What makes an installation of a backup: a home and a database to be filled, and the check of what came of it. */
@Import({BackupConfiguration.class, SoundnessConfiguration.class, VacantConfiguration.class})
@ComponentScan(basePackages = "vn.lienthong.webapp.integration.sealing", useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.KeyFolders"))
public final class RestoreApplication {}
