package vn.lienthong.webapp.demo;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.webapp.start.InsecureSettingsException;

/** The demo's accounts have a published password: production never starts, before the web answers, on data that hold them. */
@Component
@ConditionalOnProperty(name = "lienthong.mode", havingValue = "production")
final class NoDemoInProduction implements SmartInitializingSingleton {
    private final SetUpOnce setUp;

    NoDemoInProduction(SetUpOnce setUp) {
        this.setUp = setUp;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (setUp.isDone(DemoLoader.BEGUN))
            throw new InsecureSettingsException(List.of("LIENTHONG_HOME or lienthong.database.url: the data there are "
                    + "of the demo, with accounts whose password is published; give production an empty one"));
    }
}
