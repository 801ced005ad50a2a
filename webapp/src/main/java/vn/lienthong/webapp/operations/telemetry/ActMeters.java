package vn.lienthong.webapp.operations.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.engine.workflow.RoadWatch;

/** Counts what was done, once it is committed: acts by their words, roads of documents that began and ended. */
@Component
class ActMeters implements RoadWatch {
    private final MeterRegistry meters;

    ActMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void done(DomainEvent event) {
        meters.counter("lienthong.acts", "act", event.act()).increment();
    }

    @Override
    public void begun(String process) {
        meters.counter("lienthong.roads.begun", "road", process).increment();
    }

    @Override
    public void ended(String process) {
        meters.counter("lienthong.roads.ended", "road", process).increment();
    }
}
