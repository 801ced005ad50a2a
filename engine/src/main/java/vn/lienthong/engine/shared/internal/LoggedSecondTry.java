package vn.lienthong.engine.shared.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import vn.lienthong.engine.shared.EngineException;
import vn.lienthong.engine.shared.SecondTry;

/** Leaves a line in the log where it failed as well. */
@Component
final class LoggedSecondTry implements SecondTry {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedSecondTry.class);

    @Override
    public void attempt(String what, Runnable act) {
        try {
            act.run();
        } catch (EngineException | DataAccessException | TransactionException e) {
            LOG.warn("Not done: {}: {}", what, e.toString());
        }
    }
}
