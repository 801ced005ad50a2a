/** Ready phrases: sentences that people write again and again, to be put in with one tap. */
@ApplicationModule(allowedDependencies = {"engine.shared"})
@NullMarked
package vn.lienthong.engine.phrase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
