package vn.lienthong.engine.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RevokeRole;
import vn.lienthong.engine.access.internal.JdbcGrants;
import vn.lienthong.engine.fixtures.CountedDatabase;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.fixtures.StaffedAgency;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeLists;

import static org.assertj.core.api.Assertions.assertThat;

/** What two nodes remember of what seldom changes, and when each hears that it has. */
class StandingIT {
    private static final LocalDate LATE = LocalDate.of(2090, 1, 1);

    private static EngineContext engine;
    private static EngineContext other;
    private static SampleProvince province;
    private static StaffedAgency commune;

    @BeforeAll
    static void start() {
        engine = new EngineContext();
        other = new EngineContext(context -> context.registerBean(DataSource.class,
                () -> engine.get(DataSource.class), bean -> bean.setDestroyMethodName("")));
        province = new SampleProvince(engine);
        commune = StaffedAgency.at(province, province.communeA);
        province.code(province.communeA, "H01.12.34");
    }

    @AfterAll
    static void stop() {
        other.close();
        engine.close();
    }

    @Test
    void nothingIsReadTwiceWhileNothingChanges() {
        var first = act(engine);
        var second = act(engine);

        assertThat(first.statements()).isGreaterThan(1);
        assertThat(second.asked()).as(second.toString()).filteredOn(one -> one.contains("SELECT")).hasSize(1);
    }

    private static CountedDatabase.Questions act(EngineContext node) {
        return node.asked(() -> node.transaction().executeWithoutResult(_ -> {
            node.get(Authorisation.class).may(commune.specialist(), Act.DRAFT_DOCUMENT, commune.unit());
            node.get(OrganisationDirectory.class).get(commune.id(), province.today());
            node.get(CodeLists.class).kinds(province.today());
        }));
    }

    @Test
    void aRightTakenBackAtOneNodeIsGoneAtAllOfThem() {
        var person = province.person("Vũ Thị Tạm", commune.id());
        var actor = Actor.of(person);
        province.grant(person, "SPECIALIST", commune.unit(), Reach.WITHIN_AGENCY);
        assertThat(mayDraft(engine, actor)).isTrue();
        assertThat(mayDraft(other, actor)).isTrue();

        var administrator = province.person("Vũ Thị Quản Trị", null);
        province.grant(administrator, "ADMINISTRATOR", null, Reach.INSTALLATION);
        var grant = engine.get(JdbcGrants.class).historyOf(person).getFirst();
        engine.get(RevokeRole.class).revoke(Actor.of(administrator), grant.id(), null).orThrow();

        assertThat(mayDraft(engine, actor)).isFalse();
        assertThat(mayDraft(other, actor)).isFalse();
    }

    @Test
    void whatSomebodyWroteByHandCountsAsWell() {
        var before = name(other);

        engine.jdbc()
                .sql("UPDATE organisation_version SET name = name || '!' WHERE organisation_id = ?")
                .param(commune.id().value())
                .update();

        assertThat(name(engine)).isEqualTo(name(other)).isEqualTo(before + "!");
    }

    @Test
    void whatIsNotCommittedIsKnownToItsTransactionOnly() {
        var person = province.person("Vũ Thị Chưa", commune.id());
        var actor = Actor.of(person);
        assertThat(mayDraft(engine, actor)).isFalse();

        engine.transaction().executeWithoutResult(transaction -> {
            assertThat(may(engine, actor)).isFalse();
            province.grant(person, "SPECIALIST", commune.unit(), Reach.WITHIN_AGENCY);
            assertThat(may(engine, actor)).isTrue();
            assertThat(mayDraftElsewhere(actor)).isFalse();
            transaction.setRollbackOnly();
        });

        assertThat(mayDraft(engine, actor)).isFalse();
        assertThat(mayDraft(other, actor)).isFalse();
    }

    private static boolean mayDraftElsewhere(Actor actor) {
        var answers = new ArrayList<Boolean>();
        var thread = Thread.ofVirtual().start(() -> answers.add(mayDraft(engine, actor)));
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answers.getFirst();
    }

    private static boolean mayDraft(EngineContext node, Actor actor) {
        return Boolean.TRUE.equals(node.transaction().execute(_ -> may(node, actor)));
    }

    private static boolean may(EngineContext node, Actor actor) {
        return node.get(Authorisation.class).may(actor, Act.DRAFT_DOCUMENT, commune.unit());
    }

    private static String name(EngineContext node) {
        return node.transaction().execute(_ -> node.get(OrganisationDirectory.class).get(commune.id(), LATE).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation_version", "agency_code", "post", "post_title", "person_capacity",
            "signing_capacity", "role", "role_act", "role_grant", "document_kind", "urgency", "field_limit",
            "numbering_rule", "legal_period", "calendar_exception"})
    void everyCommittedChangeIsCountedOnce(String table) {
        var before = version();

        engine.transaction().executeWithoutResult(_ -> {
            var same = sameAgain(table);
            engine.jdbc().sql(same).update();
            engine.jdbc().sql(same).update();
            assertThat(version()).isEqualTo(before);
        });

        assertThat(version()).isEqualTo(before + 1);
    }

    private static String sameAgain(String table) {
        var column = engine.jdbc().sql("""
                SELECT column_name FROM information_schema.columns
                WHERE table_name = ? AND table_schema = current_schema() AND is_generated = 'NEVER'
                ORDER BY ordinal_position LIMIT 1""").param(table).query(String.class).single();
        return "UPDATE " + table + " SET " + column + " = " + column;
    }

    private static long version() {
        return engine.jdbc().sql("SELECT version FROM standing").query(Long.class).single();
    }

    @Test
    void aClosedAccountIsCountedAndASignInIsNot() {
        var person = province.person("Vũ Thị Khóa", commune.id());
        province.account(person, "vu.khoa");
        var before = version();

        engine.jdbc().sql("UPDATE account SET session_epoch = session_epoch + 1").update();
        assertThat(version()).isEqualTo(before);

        engine.jdbc().sql("UPDATE account SET closed_at = now() WHERE person_id = ?").param(person.value()).update();
        assertThat(version()).isEqualTo(before + 1);
    }
}
