package vn.lienthong.engine.trust;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.LineTrustFiles;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.trust.TrustPartner.NewPartner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may trust whom, from when, and until when. What becomes of documents is in the tests of the web. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustPartnerIT {
    private EngineContext engine;
    private SampleProvince province;
    private Actor administrator;
    private LocalDate today;

    @BeforeAll
    void start() {
        engine = new EngineContext();
        province = new SampleProvince(engine);
        var person = province.person("Người quản trị", null);
        province.grant(person, "ADMINISTRATOR", null, Reach.INSTALLATION);
        administrator = Actor.of(person);
        today = LocalDate.now(engine.clock());
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void trustsWhatWasSeenOnceAtATimeAndAgainAfterTheEnd() {
        var first = trust("A1", "A1", today).orThrow();

        assertThat(trust("A1", "A1", today.plusDays(3))).isEqualTo(refused(TrustRefusal.PARTNER_TRUSTED));
        end(first, today.plusDays(3)).orThrow();
        assertThat(trust("A1", "A1", today.plusDays(2))).isEqualTo(refused(TrustRefusal.PARTNER_TRUSTED));
        assertThat(trust("A1", "A1", today.plusDays(3))).isInstanceOf(Outcome.Done.class);
        assertThat(engine.get(TrustedPartners.class).all())
                .filteredOn(one -> one.fingerprint().equals(LineTrustFiles.fingerprint("A1")))
                .hasSize(2);
    }

    @Test
    void doesNotTrustWhatWasNotSeenOrIsTrustedAnyway() {
        assertThat(trust("B1", "B2", today)).isEqualTo(refused(TrustRefusal.TRUST_FILE_NOT_SEEN));
        assertThat(trust("00", "00", today)).isEqualTo(refused(TrustRefusal.PARTNER_TRUSTED));
        assertThat(trust("zz", "zz", today)).isEqualTo(refused(TrustRefusal.TRUST_FILE_WITHOUT_CERTIFICATE));
    }

    @Test
    void endsOnceNotBeforeTheBeginningAndMayBringTheEndForward() {
        var partner = trust("C1", "C1", today).orThrow();

        assertThat(end(partner, today.minusDays(1))).isEqualTo(new Outcome.Refused<>(
                Refusal.of(TrustRefusal.TRUST_ENDS_BEFORE_IT_BEGINS, "day", today)));
        end(partner, today.plusDays(9)).orThrow();
        assertThat(end(partner, today.plusDays(9))).isEqualTo(new Outcome.Refused<>(
                Refusal.of(TrustRefusal.TRUST_ENDED, "day", today.plusDays(9))));
        assertThat(end(partner, today).orThrow().until()).isEqualTo(today);
        assertThat(trust("C1", "C1", today)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isLeftInTheTrail() {
        var partner = trust("D1", "D1", today).orThrow();
        end(partner, today).orThrow();

        assertThat(engine.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? ORDER BY position")
                .param(partner)
                .query(String.class)
                .list()).containsExactly("partner.trusted", "partner.untrusted");
    }

    @Test
    void isForThoseWhoAdministerTheWholeInstallation() {
        var local = province.holder("ADMINISTRATOR", province.districtA, Reach.WHOLE_SUBTREE);

        assertThatThrownBy(() -> engine.get(TrustPartner.class).trust(local, wanted("E1", "E1", today)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(TrustPartner.class).trust(Actor.SYSTEM, wanted("E1", "E1", today)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(EndTrust.class).end(local, UUID.randomUUID(), today, "x"))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(ReadPartners.class).all(local)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> engine.get(ExamineTrustFile.class).own(local)).isInstanceOf(ForbiddenException.class);
        assertThat(engine.get(ReadPartners.class).mayAdminister(local)).isFalse();
        assertThat(engine.get(ReadPartners.class).mayAdminister(administrator)).isTrue();
    }

    @Test
    void makesOnlyReportsDueThatTheChangeCanTurn() {
        var reports = engine.get(SignatureReports.class);
        content("unknown", SignatureState.NOT_CHECKED, null);
        content("before", SignatureState.VALID, Instant.parse("2026-01-01T00:00:00Z"));
        content("after", SignatureState.VALID, Instant.parse("2026-03-01T00:00:00Z"));
        var now = engine.clock().instant();

        engine.transaction().executeWithoutResult(_ -> {
            reports.makeDue(change(null), 10, now);
            reports.makeDue(change(new TrustChange.Ended("F1", Instant.parse("2026-02-01T00:00:00Z"))), 10, now);
            reports.makeDue(change(new TrustChange.Ended("F2", Instant.parse("2020-02-01T00:00:00Z"))), 10, now);
        });

        assertThat(engine.jdbc()
                .sql("SELECT content_id FROM signature_report WHERE next_check_at = ?")
                .param(Timestamp.from(now))
                .query(String.class)
                .list()).map(id -> id.substring(0, 2)).containsExactlyInAnyOrder("un", "af");
    }

    private static TrustChange change(TrustChange.@Nullable Ended ended) {
        return new TrustChange(UUID.randomUUID(), ended, "", false);
    }

    /** A report without a file of a document: enough to be due. */
    private void content(String name, SignatureState state, @Nullable Instant signedAt) {
        var id = (name + "0".repeat(64)).substring(0, 64);
        engine.transaction().executeWithoutResult(_ -> {
            engine.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            engine.jdbc().sql("""
                    INSERT INTO signature_report (content_id, state, reasons, etsi_report, attempts, checked_at)
                    VALUES (?, ?, '{}', '', 1, now())""").params(id, state.name()).update();
            engine.jdbc()
                    .sql("""
                    INSERT INTO signature_finding (content_id, ordinal, field, state, timestamped_at,
                        covers_whole_file, authority, reasons)
                    VALUES (:id, 0, 'S', :state, :at, true, 'F1', '{}')""")
                    .param("id", id)
                    .param("state", state.name())
                    .param("at", signedAt == null ? null : Timestamp.from(signedAt))
                    .update();
        });
    }

    private Outcome<UUID> trust(String file, String seen, LocalDate from) {
        return engine.get(TrustPartner.class).trust(administrator, wanted(file, seen, from));
    }

    private static NewPartner wanted(String file, String seen, LocalDate from) {
        return new NewPartner("Tỉnh bạn", "root " + file, LineTrustFiles.fingerprint(seen), from, "Thỏa thuận 1");
    }

    private Outcome<TrustedPartner> end(UUID partner, LocalDate from) {
        return engine.get(EndTrust.class).end(administrator, partner, from, "Hết hạn thỏa thuận");
    }

    private static <T> Outcome<T> refused(TrustRefusal why) {
        return Outcome.refused(why);
    }
}
