package vn.lienthong.webapp.live;

import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Asks the database for streams beside the rounds, which would have to wait; a few at a time, so that pages get their connections. */
final class BesideRounds {
    private static final Logger LOG = LoggerFactory.getLogger(BesideRounds.class);
    private static final int AT_ONCE = 4;

    private final String thread;
    private final String question;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @param question what is asked, for the log of a database that does not answer */
    BesideRounds(String thread, String question) {
        this.thread = thread;
        this.question = question;
    }

    /** @param ended is told whether it came to its end */
    void ask(Runnable asking, Consumer<Boolean> ended) {
        Thread.ofVirtual().name(thread).start(() -> {
            places.acquireUninterruptibly();
            var isDone = false;
            try {
                asking.run();
                isDone = true;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Could not ask {}: {}", question, e.toString());
            } finally {
                ended.accept(isDone);
                places.release();
            }
        });
    }
}
