/** Deliveries between agencies and what the recipients report back. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.deadline", "engine.document"})
@NullMarked
package vn.lienthong.engine.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
