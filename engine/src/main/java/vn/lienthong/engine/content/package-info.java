/** The bytes of files: stored once under their SHA-256, streamed, checked, never rewritten. */
@ApplicationModule(allowedDependencies = {"engine.access", "engine.shared"})
@NullMarked
package vn.lienthong.engine.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
