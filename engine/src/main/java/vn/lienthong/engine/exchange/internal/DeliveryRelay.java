package vn.lienthong.engine.exchange.internal;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.exchange.ReceiveDelivery;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OutboxHandler;

/** Carries issued documents to the recipients of this installation, some at a time. */
@Component
final class DeliveryRelay implements OutboxHandler {
    static final String TOPIC = "deliver";
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRelay.class);
    private static final int AT_ONCE = 50;

    private final ReceiveDelivery receive;

    DeliveryRelay(ReceiveDelivery receive) {
        this.receive = receive;
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
        for (var key : keys) while (receive.receive(new DocumentId(key), AT_ONCE) == AT_ONCE)
            LOG.debug("Document {} goes on", key);
    }
}
