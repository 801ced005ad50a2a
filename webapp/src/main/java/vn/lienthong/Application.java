package vn.lienthong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import vn.lienthong.engine.EngineConfiguration;

/** Starts the product. */
@SpringBootApplication(scanBasePackages = "vn.lienthong.webapp")
@Import(EngineConfiguration.class)
public class Application {
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
