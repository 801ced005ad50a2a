package vn.lienthong.webapp.demo;

import java.util.function.Consumer;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.fixtures.EngineContext;

/** The engine with the demo's loader, on a database of its own. */
final class DemoContext {
    private DemoContext() {}

    static EngineContext start(Consumer<AnnotationConfigApplicationContext> more) {
        return new EngineContext(context -> {
            context.registerBean(DemoPlan.class, DemoPlan::read);
            context.registerBean(DemoProperties.class, () -> new DemoProperties("lienthong"));
            context.register(DemoAgencies.class, DemoReform.class, DemoSignIns.class, DemoPeople.class,
                    DemoCalendar.class, DemoLoader.class);
            more.accept(context);
        });
    }

    static void load(EngineContext engine) {
        engine.get(DemoLoader.class).loadIfEmpty(engine.get(OrganisationTree.class));
    }
}
