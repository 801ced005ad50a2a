/** How people are told of their work outside of the pages: what each wants, and the mails that say how much waits. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.deadline", "engine.inbox"})
@NullMarked
package vn.lienthong.engine.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
