/** The road of an incoming document: intake, register, present, directive, handling, result. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.deadline", "engine.document"})
@NullMarked
package vn.lienthong.engine.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
