package vn.lienthong.engine.bulk;

import java.util.List;
import java.util.UUID;

import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.OutboxHandler;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.engine.shared.UseCase;

/** Works bulk acts off, item by item, each in a transaction of its own; on any node, and again after a crash. */
@UseCase
public class WorkBulk implements OutboxHandler {
    /** Keys are ids of items. */
    public static final String TOPIC = "bulk-act";
    /** Few, so that several nodes share one large act. */
    private static final int AT_ONCE = 10;

    private final DoBulkItem doBulkItem;

    WorkBulk(DoBulkItem doBulkItem) {
        this.doBulkItem = doBulkItem;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public int batchSize() {
        return AT_ONCE;
    }

    @Override
    public void handle(List<UUID> keys) {
        keys.forEach(this::work);
    }

    /** What the act threw has undone its transaction; why not is kept in another one. */
    private void work(UUID item) {
        try {
            doBulkItem.work(item);
        } catch (EngineException e) {
            doBulkItem.refuse(item, e instanceof UnknownException
                    ? Refusal.of(BulkRefusal.BULK_TASK_GONE)
                    : e.refusal());
        }
    }
}
