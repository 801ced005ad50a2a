package vn.lienthong.webapp.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.shared.DomainEvent;
import vn.lienthong.webapp.start.InsecureSettingsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The loading is cut in the middle of its steps, and begun again. */
class DemoLoaderIT {
    private static final List<String> TABLES = List.of("organisation", "organisation_version", "agency_code",
            "succession", "scheme_use", "person", "post", "person_capacity", "role_grant", "account",
            "calendar_exception", "setup_step");

    private final Cut cut = new Cut();
    private EngineContext engine;

    /** Ends the loading after so many acts, as a crash would: the transaction that runs then is lost. */
    private static final class Cut implements ApplicationListener<ApplicationEvent> {
        private int after = Integer.MAX_VALUE;

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> it && it.getPayload() instanceof DomainEvent
                    && after-- == 0)
                throw new IllegalStateException("cut");
        }
    }

    @BeforeEach
    void start() {
        engine = DemoContext.start(context -> context.addApplicationListener(cut));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void productionDoesNotStartOnWhatTheDemoBegan() {
        var gate = new NoDemoInProduction(engine.get(SetUpOnce.class));
        gate.afterSingletonsInstantiated();
        cut.after = 25;
        assertThatThrownBy(() -> DemoContext.load(engine)).hasMessageContaining("cut");

        assertThatThrownBy(gate::afterSingletonsInstantiated).isInstanceOf(InsecureSettingsException.class)
                .hasMessageContaining("LIENTHONG_HOME");
    }

    @Test
    void goesOnAfterACutAndMakesNothingTwice() {
        for (var acts : List.of(25, 60, 200)) {
            cut.after = acts;
            assertThatThrownBy(() -> DemoContext.load(engine)).hasMessageContaining("cut");
        }
        cut.after = Integer.MAX_VALUE;
        DemoContext.load(engine);
        var rows = rows();

        DemoContext.load(engine);

        assertThat(rows()).isEqualTo(rows);
        assertThat(rows).containsEntry("person", 135L)
                .containsEntry("account", 135L)
                .containsEntry("organisation", 18L + 11L + 38L);
        assertThat(placesAndNames()).doesNotHaveDuplicates();
    }

    @Test
    void leavesADatabaseAloneThatSomebodyUses() {
        new SampleProvince(engine);
        var rows = rows();

        DemoContext.load(engine);

        assertThat(rows()).isEqualTo(rows);
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : TABLES)
            rows.put(table, engine.jdbc().sql("SELECT count(*) FROM " + table).query(Long.class).single());
        return rows;
    }

    private List<String> placesAndNames() {
        return engine.jdbc()
                .sql("SELECT coalesce(parent_id::text, '') || name FROM organisation_version")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
