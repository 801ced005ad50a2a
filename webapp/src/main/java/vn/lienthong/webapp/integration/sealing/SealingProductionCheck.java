package vn.lienthong.webapp.integration.sealing;

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.lienthong.webapp.start.ProductionCheck;

/** In production the keys and the time-stamps are the operator's. */
@Component
final class SealingProductionCheck implements ProductionCheck {
    private final Environment environment;

    SealingProductionCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (environment.getProperty("lienthong.signing.keys") == null)
            faults.add("lienthong.signing.keys: set it to the folder with the key files of people and agencies");
        if (environment.getProperty("lienthong.signing.timestamp-authority") == null)
            faults.add("lienthong.signing.timestamp-authority: set it to the address of the time-stamp authority");
        return faults;
    }
}
