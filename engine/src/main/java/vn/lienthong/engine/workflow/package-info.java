/** Leads documents along their process models; the only package that knows the process engine. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.registry", "engine.deadline",
        "engine.document", "engine.inbox", "engine.soundness"})
@NullMarked
package vn.lienthong.engine.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
