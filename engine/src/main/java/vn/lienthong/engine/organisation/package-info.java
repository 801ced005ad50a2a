/** Agencies, units, people, posts and signing capacities as dated data; history is never rewritten. */
@ApplicationModule(allowedDependencies = {"engine.access", "engine.shared"})
@NullMarked
package vn.lienthong.engine.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
