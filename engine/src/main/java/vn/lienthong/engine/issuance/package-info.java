/** The road of an outgoing document: draft, review, approval, personal signature, number, seal, issue. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.document"})
@NullMarked
package vn.lienthong.engine.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
