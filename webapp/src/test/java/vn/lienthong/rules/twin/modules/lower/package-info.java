/** The lower module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.lienthong.rules.twin.modules.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
