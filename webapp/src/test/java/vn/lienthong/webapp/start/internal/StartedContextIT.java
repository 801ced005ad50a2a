package vn.lienthong.webapp.start.internal;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.fixtures.WebTest;
import vn.lienthong.webapp.start.Condition.State;
import vn.lienthong.webapp.start.Part;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class StartedContextIT {
    @Autowired
    List<Part> parts;

    @Autowired
    JdbcClient database;

    @Test
    void runsWithoutSearchAndTextAndSaysSo() throws InterruptedException {
        Await.until("the database is ready", Duration.ofSeconds(30), () -> state("database") == State.READY);
        assertThat(state("search")).isNotEqualTo(State.READY);
        assertThat(parts).filteredOn(part -> part.name().equals("search"))
                .singleElement()
                .satisfies(part -> assertThat(part.condition().reason()).contains("does not answer"));
    }

    @Test
    void keepsAllTablesInItsOwnSchema() {
        var schemas = database.sql("""
                SELECT DISTINCT schemaname FROM pg_tables
                WHERE tableowner = current_user AND tablename = 'spring_session'
                """).query(String.class).list();

        assertThat(schemas).containsOnlyOnce(database.sql("SELECT current_schema()").query(String.class).single());
    }

    private State state(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow().condition().state();
    }
}
