package vn.lienthong.webapp.start.internal;

import java.util.Optional;

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

    /** Asked for at once: when we are ready it may have ended already. */
    private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        if (!Boolean.getBoolean("lienthong.follow-parent")) return;
        parent.ifPresent(process -> {
            var _ = process.onExit().thenRun(ParentWatch::leave);
        });
    }

    /** In a thread of its own: the one that tells of ended processes is needed to see our servers end. */
    private static void leave() {
        LOG.warn("The process that started us has ended; so do we");
        Thread.ofPlatform().name("leave").start(() -> System.exit(0));
    }
}
