package vn.lienthong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.EngineConfiguration;
import vn.lienthong.engine.workflow.WorkflowConfiguration;

/** Starts the product. */
@SpringBootApplication(scanBasePackages = "vn.lienthong.webapp")
@Import({EngineConfiguration.class, WorkflowConfiguration.class})
public class Application {
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
