/** The few words every feature speaks: ids, outcomes and refusals, events, the outbox. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.lienthong.engine.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
