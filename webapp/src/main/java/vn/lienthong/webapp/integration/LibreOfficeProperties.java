package vn.lienthong.webapp.integration;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The office program that makes PDF/A.
 *
 * @param command  its name on the path, or its place; where there is none, conversion is not available
 * @param time     after which a conversion is given up
 * @param memory   address space of the process
 */
@Validated
@ConfigurationProperties("lienthong.office")
record LibreOfficeProperties(@DefaultValue("soffice") @NotBlank String command,
        @DefaultValue("2m") @NotNull Duration time, @DefaultValue("4GB") @NotNull DataSize memory) {}
