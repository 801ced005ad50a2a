/** Whether a living installation keeps what the roads promise: rules that read and tell, and never change anything. */
@ApplicationModule(allowedDependencies = {"engine.shared", "engine.content"})
@NullMarked
package vn.lienthong.engine.soundness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
