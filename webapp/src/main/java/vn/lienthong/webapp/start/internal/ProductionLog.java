package vn.lienthong.webapp.start.internal;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import vn.lienthong.webapp.start.Mode;

/**
 * In production the log file is for programs that collect it: a line is a JSON object, unless the settings say otherwise. The
 * console stays for people.
 */
final class ProductionLog implements EnvironmentPostProcessor, Ordered {
    private static final String FORMAT = "logging.structured.format.file";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (!Mode.PRODUCTION.name().equalsIgnoreCase(settings.getProperty("lienthong.mode"))) return;
        settings.getPropertySources().addLast(new MapPropertySource("productionLog", Map.of(FORMAT, "ecs")));
    }

    /** The settings have been read. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}
