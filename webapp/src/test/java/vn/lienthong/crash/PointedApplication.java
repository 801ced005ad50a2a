package vn.lienthong.crash;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

import vn.lienthong.Application;
import vn.lienthong.engine.access.internal.QuickPasswords;

/** The product, which says before and after each durable step that it is there, and waits to be told to go on. */
final class PointedApplication {
    private PointedApplication() {}

    public static void main(String[] args) throws IOException {
        var points = Points.at(Integer.getInteger("crash.watch"));
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            QuickPasswords.register((GenericApplicationContext) context);
            context.getBeanFactory().addBeanPostProcessor(new PointedBeans(points));
        });
        application.run(args);
    }
}
