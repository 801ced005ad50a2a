package vn.lienthong.webapp.start.internal;

import java.nio.file.Path;
import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.webapp.start.Mode;

/**
 * What the installation is for and where it keeps its files.
 *
 * @param zone decides on which legal day something happens
 */
@Validated
@ConfigurationProperties("lienthong")
record ProductProperties(@DefaultValue("demo") Mode mode, @NotNull Path home,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {}
