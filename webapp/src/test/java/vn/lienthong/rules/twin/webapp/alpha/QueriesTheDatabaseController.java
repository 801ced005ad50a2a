package vn.lienthong.rules.twin.webapp.alpha;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** Breaks the rule that controllers call use cases only. */
@Controller
final class QueriesTheDatabaseController {
    private final JdbcClient jdbc;

    QueriesTheDatabaseController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void touch() {
        jdbc.sql("SELECT 1").update();
    }
}
