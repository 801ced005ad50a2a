package vn.lienthong.webapp.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;

import vn.lienthong.engine.access.OrganisationTree;
import vn.lienthong.engine.access.SignIn;
import vn.lienthong.engine.access.SignInResult;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The demo, loaded into a real database and cut while it loads. */
class DemoLoaderIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> TABLES = List.of("organisation", "organisation_version", "agency_code",
            "succession", "scheme_use", "person", "post", "person_capacity", "role_grant", "account", "setup_step");

    private final Cut cut = new Cut();
    private EngineContext engine;

    /** Ends the loading in the middle of a step, as a crash would: the running transaction is lost. */
    private static final class Cut implements GenericApplicationListener {
        private int after = Integer.MAX_VALUE;

        @Override
        public boolean supportsEventType(ResolvableType type) {
            return true;
        }

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (after-- == 0) throw new IllegalStateException("cut");
        }
    }

    @BeforeEach
    void start() {
        engine = new EngineContext(context -> {
            context.registerBean(DemoPlan.class, DemoPlan::read);
            context.registerBean(DemoProperties.class, () -> new DemoProperties("lienthong"));
            context.register(DemoAgencies.class, DemoReform.class, DemoSignIns.class, DemoPeople.class,
                    DemoLoader.class);
            context.addApplicationListener(cut);
        });
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void loadsAThreeLevelAndATwoLevelProvince() {
        load();

        var directory = engine.get(OrganisationDirectory.class);
        var threeLevels = province("tỉnh Sông Hạ");
        var twoLevels = province("tỉnh Nam Giang Hà");
        assertThat(directory.levelsOf(threeLevels.id(), TODAY)).extracting(Level::key)
                .containsExactly("PROVINCE", "DISTRICT", "COMMUNE");
        assertThat(directory.levelsOf(twoLevels.id(), TODAY)).extracting(Level::key)
                .containsExactly("PROVINCE", "COMMUNE");
        assertThat(directory.agenciesBelow(threeLevels.id(), "DISTRICT", TODAY)).hasSize(2);
        assertThat(directory.agenciesBelow(threeLevels.id(), "COMMUNE", TODAY)).hasSize(6);
        assertThat(directory.agenciesBelow(threeLevels.id(), "PROVINCE", TODAY)).hasSize(3);
        assertThat(directory.agenciesBelow(twoLevels.id(), null, TODAY)).hasSize(5);
        assertThat(directory.agenciesBelow(twoLevels.id(), "DISTRICT", LocalDate.of(2025, 6, 30))).hasSize(2);
    }

    @Test
    void leadsTheCodeOfAFormerCommuneToTheNewOne() {
        load();

        var addressee = engine.get(OrganisationDirectory.class)
                .byCode(Objects.requireNonNull(OrganisationCode.read("H92.31.01")), TODAY);

        assertThat(addressee).isInstanceOfSatisfying(Addressee.Closed.class, closed -> {
            assertThat(closed.named().shortName()).isEqualTo("UBND xã Vĩnh Hưng");
            assertThat(closed.successors()).extracting(Organisation::shortName).containsExactly("UBND xã Vĩnh Thịnh");
        });
    }

    @Test
    void letsEveryDemoAccountIn() {
        load();
        var accounts = new DemoAccounts(engine.get(DemoPlan.class), "lienthong");

        assertThat(accounts.some()).hasSize(9);
        assertThat(accounts.all()).hasSize(135);
        for (var account : accounts.some())
            assertThat(engine.get(SignIn.class)
                    .signIn(new SignIn.Attempt(account.signInName(), accounts.password(), "127.0.0.1")))
                    .isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void goesOnAfterACutAndMakesNothingTwice() {
        for (var events : Arrays.asList(25, 60, 200)) {
            cut.after = events;
            assertThatThrownBy(this::load).hasMessageContaining("cut");
        }
        cut.after = Integer.MAX_VALUE;
        load();
        var rows = rows();

        load();

        assertThat(rows()).isEqualTo(rows);
        assertThat(rows).containsEntry("person", 135L)
                .containsEntry("account", 135L)
                .containsEntry("organisation", 18L + 11L + 38L);
        assertThat(names()).doesNotHaveDuplicates();
    }

    @Test
    void leavesADatabaseAloneThatSomebodyUses() {
        new SampleProvince(engine);
        var rows = rows();

        load();

        assertThat(rows()).isEqualTo(rows);
    }

    private void load() {
        engine.get(DemoLoader.class).loadIfEmpty(engine.get(OrganisationTree.class));
    }

    private Organisation province(String name) {
        return engine.get(OrganisationDirectory.class)
                .roots(TODAY)
                .stream()
                .filter(root -> root.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        for (var table : TABLES)
            rows.put(table, engine.jdbc().sql("SELECT count(*) FROM " + table).query(Long.class).single());
        return rows;
    }

    private List<String> names() {
        return new ArrayList<>(engine.jdbc()
                .sql("SELECT coalesce(parent_id::text, '') || name FROM organisation_version")
                .query(String.class)
                .list());
    }
}
