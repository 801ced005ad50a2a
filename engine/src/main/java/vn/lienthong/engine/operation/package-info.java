/** What whoever runs the installation sees and can set going again: queues, work given up, numbers held too long. */
@ApplicationModule(allowedDependencies = {"engine.shared", "engine.access", "engine.registry"})
@NullMarked
package vn.lienthong.engine.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
