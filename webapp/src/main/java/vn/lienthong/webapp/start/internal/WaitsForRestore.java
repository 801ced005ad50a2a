package vn.lienthong.webapp.start.internal;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Keeps the product from starting on tables whose rows are still in a backup. */
final class WaitsForRestore implements Callback {
    private final String schema;

    WaitsForRestore(String schema) {
        this.schema = schema;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        var restore = new UnfinishedRestore(database, schema);
        if (restore.isMarked()) throw new UnfinishedRestoreException(restore.words());
    }

    @Override
    public String getCallbackName() {
        return "waits for restore";
    }
}
