/** Legal periods as dated rows, counted in working days. */
@ApplicationModule(allowedDependencies = {"engine.shared", "engine.access", "engine.organisation"})
@NullMarked
package vn.lienthong.engine.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
