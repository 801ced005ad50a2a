package vn.lienthong.webapp.start.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends us in order when the process that started us is killed. Asked for by the build tool's own start command only: a
 * service manager or a shell may end and leave us running.
 */
@Component
class ParentWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ParentWatch.class);

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        if (!Boolean.getBoolean("lienthong.follow-parent")) return;
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> {
            LOG.warn("The process that started us has ended; so do we");
            System.exit(0);
        }));
    }
}
