/** The upper module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.lienthong.rules.twin.modules.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
