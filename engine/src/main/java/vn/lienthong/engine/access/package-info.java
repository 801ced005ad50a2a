/** Who may do what, where and when; accounts and sign-in. */
@ApplicationModule(allowedDependencies = "engine.shared")
@NullMarked
package vn.lienthong.engine.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
