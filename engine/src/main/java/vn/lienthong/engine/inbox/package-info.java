/** The inbox: what waits for whom, kept in the transaction of the acts; read in pages that cost the same at any size. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.registry", "engine.document"})
@NullMarked
package vn.lienthong.engine.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
