package vn.lienthong.engine.bulk;

import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.FaultException;
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

    private static final Logger LOG = LoggerFactory.getLogger(WorkBulk.class);

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

    /**
     * What the act threw has undone its transaction; why not is kept in another one. A fault of the database or of another
     * part is tried again; one of our own would come each time, and its person is told instead of waiting for ever.
     */
    private void work(UUID item) {
        try {
            doBulkItem.work(item);
        } catch (EngineException e) {
            doBulkItem.refuse(item, e instanceof UnknownException
                    ? Refusal.of(BulkRefusal.BULK_TASK_GONE)
                    : e.refusal());
        } catch (DataIntegrityViolationException e) {
            fail(item, e);
        } catch (DataAccessException | TransactionException | FaultException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) throw e;
            fail(item, e);
        }
    }

    private void fail(UUID item, RuntimeException why) {
        LOG.error("A task of an act on many failed: item {}", item, why);
        doBulkItem.refuse(item, Refusal.of(BulkRefusal.BULK_FAILED));
    }
}
