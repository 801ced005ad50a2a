/** Registers: numbers and symbols, gapless per year and series, and the code lists they rest on. */
@ApplicationModule(allowedDependencies = {"engine.shared", "engine.access", "engine.organisation"})
@NullMarked
package vn.lienthong.engine.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
