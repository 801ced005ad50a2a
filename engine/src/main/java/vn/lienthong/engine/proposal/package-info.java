/** What a file says of itself, proposed to the clerk who takes a document in: nothing of it counts before somebody confirms it. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.document", "engine.finding", "engine.trust"})
@NullMarked
package vn.lienthong.engine.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
