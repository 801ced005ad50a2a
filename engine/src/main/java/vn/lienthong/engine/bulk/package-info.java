/** One act on many tasks: kept as rows, done one by one behind the page, each through the use case of the single act. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.document", "engine.inbox", "engine.handling",
        "engine.issuance", "engine.workflow::contract"})
@NullMarked
package vn.lienthong.engine.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
