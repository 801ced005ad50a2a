package vn.lienthong.engine.soundness.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.Findings;
import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;

/** Asks in a transaction of its own that cannot write; the database does the comparing, and a few rows are held at a time. */
@Component
final class JdbcRowRules implements RowRules {
    private static final int ROWS_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate moment;

    JdbcRowRules(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public SoundnessRule violations(String key, String query) {
        return new RowRule(key, query, Findings::violation);
    }

    @Override
    public SoundnessRule notices(String key, String query) {
        return new RowRule(key, query, Findings::notice);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(row.getString("kind"), List.of((String[]) row.getArray("ids").getArray()),
                row.getString("expected"), row.getString("found"));
    }

    private final class RowRule implements SoundnessRule {
        private final String key;
        private final String query;
        private final BiConsumer<Findings, Finding> telling;

        RowRule(String key, String query, BiConsumer<Findings, Finding> telling) {
            this.key = key;
            this.query = query;
            this.telling = telling;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public void check(Depth depth, Findings findings) {
            try {
                moment.executeWithoutResult(_ -> ask(findings));
            } catch (DataAccessException | TransactionException e) {
                throw new FaultException(Origin.OURS, "The database does not answer: " + e.getMessage(), e);
            }
        }

        private void ask(Findings findings) {
            try (var rows = jdbc.sql(query)
                    .withFetchSize(ROWS_AT_ONCE)
                    .query((row, _) -> finding(row))
                    .stream()) {
                rows.forEach(row -> telling.accept(findings, row));
            }
        }
    }
}
