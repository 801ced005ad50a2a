package vn.lienthong;

import java.util.List;

import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.EngineConfiguration;
import vn.lienthong.engine.workflow.WorkflowConfiguration;
import vn.lienthong.launch.FastStart;
import vn.lienthong.webapp.backup.BackupCommand;
import vn.lienthong.webapp.backup.RestoreCommand;
import vn.lienthong.webapp.soundness.CheckCommand;
import vn.lienthong.webapp.start.OperatorCommand;

/** Starts the product. What makes traces is set up by the product itself, when they are wanted. */
@SpringBootApplication(scanBasePackages = "vn.lienthong.webapp", exclude = {OpenTelemetrySdkAutoConfiguration.class,
        OpenTelemetryLoggingAutoConfiguration.class, OpenTelemetryTracingAutoConfiguration.class,
        MicrometerTracingAutoConfiguration.class, OtlpTracingAutoConfiguration.class})
@Import({EngineConfiguration.class, WorkflowConfiguration.class})
public class Application {
    public static void main(String[] args) {
        var words = List.of(args);
        OperatorCommand.meant(words, new CheckCommand(CheckApplication.class),
                new BackupCommand(BackupApplication.class), new RestoreCommand(RestoreApplication.class))
                .ifPresent(command -> System.exit(command.run(words)));
        var hindrance = FastStart.leap(words);
        SpringApplication.run(Application.class, args);
        hindrance.ifPresent(fault -> LoggerFactory.getLogger(Application.class).warn("Started slowly", fault));
    }
}
