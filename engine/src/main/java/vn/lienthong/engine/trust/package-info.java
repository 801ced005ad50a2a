/**
 * Whose signatures count, and whether what arrives is signed, by whom, and whether it holds: kept reports, made outside of
 * any transaction.
 */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.document"})
@NullMarked
package vn.lienthong.engine.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
