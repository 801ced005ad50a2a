/** Outgoing and incoming documents, their files, their readers. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry"})
@NullMarked
package vn.lienthong.engine.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
