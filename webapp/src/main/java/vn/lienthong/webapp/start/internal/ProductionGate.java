package vn.lienthong.webapp.start.internal;

import java.util.List;

import vn.lienthong.webapp.start.InsecureSettingsException;
import vn.lienthong.webapp.start.Mode;
import vn.lienthong.webapp.start.ProductionCheck;

/** Stands before everything that starts: in production mode it lets nothing pass while a setting is insecure. */
final class ProductionGate {
    ProductionGate(Mode mode, List<ProductionCheck> checks) {
        if (mode != Mode.PRODUCTION) return;
        var faults = checks.stream().flatMap(check -> check.faults().stream()).sorted().toList();
        if (!faults.isEmpty()) throw new InsecureSettingsException(faults);
    }
}
