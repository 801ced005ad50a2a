/** The append-only trail of every act and every read. It listens; nobody imports it but the pages that show it. */
@ApplicationModule(allowedDependencies = {"engine.shared", "engine.access", "engine.registry", "engine.document",
        "engine.soundness"})
@NullMarked
package vn.lienthong.engine.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
