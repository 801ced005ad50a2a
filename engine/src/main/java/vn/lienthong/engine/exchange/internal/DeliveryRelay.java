package vn.lienthong.engine.exchange.internal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.exchange.Deliveries;
import vn.lienthong.engine.exchange.ReceiveDelivery;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.OutboxHandler;

/** Carries issued documents to the recipients of this installation, some at a time. */
@Component
final class DeliveryRelay implements OutboxHandler {
    static final String TOPIC = "deliver";
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRelay.class);
    private static final int AT_ONCE = 20;
    private static final int SIDE_BY_SIDE = 3;

    private final ReceiveDelivery receive;
    private final Deliveries deliveries;

    DeliveryRelay(ReceiveDelivery receive, Deliveries deliveries) {
        this.receive = receive;
        this.deliveries = deliveries;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public void handle(List<UUID> keys) {
        for (var key : keys) {
            var document = new DocumentId(key);
            if (receive.receive(document, AT_ONCE) == AT_ONCE) carryRest(document);
            requireNoneIsLeft(document);
        }
    }

    /** What somebody else held was passed over; if that is given up, nobody but this row knows of it. */
    private void requireNoneIsLeft(DocumentId document) {
        if (deliveries.hasQueued(document))
            throw new FaultException(FaultException.Origin.OURS, "Deliveries of " + document + " are held by another");
    }

    /** Many recipients are served side by side; each takes those that no other has taken. */
    private void carryRest(DocumentId document) {
        var isStopped = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = IntStream.range(0, SIDE_BY_SIDE)
                    .mapToObj(_ -> threads.submit(() -> carryUntilNoneIsLeft(document, isStopped)))
                    .toList();
            await(parts, isStopped);
        }
    }

    /** Stopped or failed, no part begins another batch; the batches that run end as whole transactions. */
    private static void await(List<? extends Future<?>> parts, AtomicBoolean isStopped) {
        try {
            for (var part : parts) part.get();
        } catch (InterruptedException _) {
            isStopped.set(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The relay was stopped");
        } catch (ExecutionException e) {
            isStopped.set(true);
            if (e.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(e.getCause());
        }
    }

    private void carryUntilNoneIsLeft(DocumentId document, AtomicBoolean isStopped) {
        while (!isStopped.get() && receive.receive(document, AT_ONCE) == AT_ONCE)
            LOG.debug("Document {} goes on", document);
    }
}
