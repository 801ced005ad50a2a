package vn.lienthong.engine.trust.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.ContentType;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.trust.FindingReason;
import vn.lienthong.engine.trust.SignatureFinding;
import vn.lienthong.engine.trust.SignatureFindings;
import vn.lienthong.engine.trust.SignatureReport;
import vn.lienthong.engine.trust.SignatureReports;
import vn.lienthong.engine.trust.SignatureState;
import vn.lienthong.engine.trust.TrustChange;

/** Reports, and one row for each signature. A reason is its code and its particulars with tabs between. */
@Component
class JdbcSignatureReports implements SignatureReports {
    private static final String TAB = "\t";

    private final JdbcClient jdbc;

    JdbcSignatureReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SignatureReport> find(ContentId content) {
        return jdbc.sql("SELECT * FROM signature_report WHERE content_id = ?")
                .param(content.value())
                .query((row, _) -> report(row, content))
                .optional();
    }

    private SignatureReport report(ResultSet row, ContentId content) throws SQLException {
        var findings = new SignatureFindings(
                SignatureState.valueOf(row.getString("state")), reasons(row), signatures(content),
                row.getString("etsi_report"));
        return new SignatureReport(
                content, findings, row.getInt("attempts"), row.getTimestamp("checked_at").toInstant(),
                instant(row, "next_check_at"));
    }

    private List<SignatureFinding> signatures(ContentId content) {
        return jdbc.sql("SELECT * FROM signature_finding WHERE content_id = ? ORDER BY ordinal")
                .param(content.value())
                .query((row, _) -> finding(row))
                .list();
    }

    private static SignatureFinding finding(ResultSet row) throws SQLException {
        var name = row.getString("signer");
        var signer = name == null
                ? null
                : new SignatureFinding.Signer(
                        name, row.getString("signer_agency"), said(row, "signer_code"), certificate(row));
        return new SignatureFinding(
                row.getString("field"), row.getObject("is_seal", Boolean.class),
                SignatureState.valueOf(row.getString("state")), row.getString("sub_indication"), signer,
                instant(row, "claimed_at"), instant(row, "timestamped_at"), row.getBoolean("covers_whole_file"),
                row.getString("authority"), reasons(row));
    }

    private static SignatureFinding.Certificate certificate(ResultSet row) throws SQLException {
        return new SignatureFinding.Certificate(
                row.getString("certificate_issuer"), said(row, "managing_unit"), instant(row, "certificate_from"),
                instant(row, "certificate_until"));
    }

    /** Nothing in reports of before it was kept. */
    private static String said(ResultSet row, String name) throws SQLException {
        return Objects.requireNonNullElse(row.getString(name), "");
    }

    @Override
    @Transactional
    public void keep(SignatureReport report) {
        var findings = report.findings();
        jdbc.sql("""
                INSERT INTO signature_report (content_id, state, reasons, etsi_report, attempts, checked_at, next_check_at)
                VALUES (:content, :state, :reasons, :etsi, :attempts, :at, :next)
                ON CONFLICT (content_id) DO UPDATE SET state = :state, reasons = :reasons, etsi_report = :etsi,
                    attempts = :attempts, checked_at = :at, next_check_at = :next""")
                .param("content", report.content().value())
                .param("state", findings.state().name())
                .param("reasons", words(findings.reasons()))
                .param("etsi", findings.etsiReport())
                .param("attempts", report.attempts())
                .param("at", Timestamp.from(report.checkedAt()))
                .param("next", timestamp(report.nextCheckAt()))
                .update();
        jdbc.sql("DELETE FROM signature_finding WHERE content_id = ?").param(report.content().value()).update();
        int ordinal = 0;
        for (var finding : findings.signatures()) keep(report.content(), ordinal++, finding);
    }

    private void keep(ContentId content, int ordinal, SignatureFinding finding) {
        var signer = finding.signer();
        var certificate = signer == null ? null : signer.certificate();
        jdbc.sql("""
                INSERT INTO signature_finding (content_id, ordinal, field, is_seal, state, sub_indication, signer,
                    signer_agency, signer_code, managing_unit, certificate_issuer, certificate_from, certificate_until,
                    claimed_at, timestamped_at, covers_whole_file, authority, reasons)
                VALUES (:content, :ordinal, :field, :seal, :state, :sub, :signer, :agency, :code, :unit, :issuer, :from,
                    :until, :claimed, :stamped, :whole, :authority, :reasons)""")
                .param("content", content.value())
                .param("ordinal", ordinal)
                .param("field", finding.field())
                .param("seal", finding.seal())
                .param("state", finding.state().name())
                .param("sub", finding.subIndication())
                .param("signer", signer == null ? null : signer.name())
                .param("agency", signer == null ? null : signer.agency())
                .param("code", signer == null ? null : signer.agencyCode())
                .param("unit", certificate == null ? null : certificate.managingUnit())
                .param("issuer", certificate == null ? null : certificate.issuer())
                .param("from", certificate == null ? null : timestamp(certificate.validFrom()))
                .param("until", certificate == null ? null : timestamp(certificate.validUntil()))
                .param("claimed", timestamp(finding.claimedAt()))
                .param("stamped", timestamp(finding.timestampedAt()))
                .param("whole", finding.coversWholeFile())
                .param("authority", finding.authority())
                .param("reasons", words(finding.reasons()))
                .update();
    }

    @Override
    public Portion makeDue(TrustChange change, int most, Instant now) {
        var contents = next(change, most);
        jdbc.sql("UPDATE signature_report SET next_check_at = ?, attempts = 0 WHERE content_id = ANY(?)")
                .params(Timestamp.from(now), contents.toArray(String[]::new))
                .update();
        return new Portion(withContents(contents), contents.size() < most ? null : contents.getLast());
    }

    private List<String> next(TrustChange change, int most) {
        var ended = change.ended();
        var found = ended == null
                ? jdbc.sql("""
                        SELECT content_id FROM signature_report WHERE state = 'NOT_CHECKED' AND content_id > :after
                        ORDER BY content_id LIMIT :most""")
                : jdbc.sql("""
                        SELECT DISTINCT f.content_id FROM signature_finding f JOIN signature_report r USING (content_id)
                        WHERE f.authority = :authority AND f.state = 'VALID' AND r.state = 'VALID'
                          AND coalesce(f.timestamped_at, r.checked_at) >= :since AND f.content_id > :after
                        ORDER BY f.content_id LIMIT :most""")
                        .param("authority", ended.authority())
                        .param("since", Timestamp.from(ended.signedSince()));
        return found.param("after", change.judgedTo())
                .param("most", most)
                .query((row, _) -> row.getString("content_id"))
                .list();
    }

    private List<DocumentId> withContents(List<String> contents) {
        return jdbc.sql("""
                SELECT DISTINCT f.document_id FROM document_file_version v JOIN document_file f ON f.id = v.file_id
                WHERE v.content_id = ANY(?) AND NOT f.removed""")
                .param(contents.toArray(String[]::new))
                .query((row, _) -> new DocumentId(row.getObject("document_id", UUID.class)))
                .list();
    }

    @Override
    public Map<DocumentId, SignatureState> statesOf(Collection<DocumentId> documents) {
        var states = new HashMap<DocumentId, SignatureState>();
        jdbc.sql("""
                SELECT f.document_id, coalesce(r.state, 'NOT_CHECKED') AS state FROM document_file f
                CROSS JOIN LATERAL (SELECT v.content_id, v.stage, v.media_type FROM document_file_version v
                    WHERE v.file_id = f.id ORDER BY v.stage = 'RECEIVED' DESC, v.version DESC LIMIT 1) AS judged
                LEFT JOIN signature_report r ON r.content_id = judged.content_id
                WHERE f.document_id = ANY(:documents) AND f.role = 'MAIN' AND NOT f.removed
                  AND (r.state IS NOT NULL OR (judged.stage = 'RECEIVED' AND judged.media_type = :pdf))""")
                .param("pdf", ContentType.PDF.mediaType())
                .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query(row -> {
                    states.put(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            SignatureState.valueOf(row.getString("state")));
                });
        return states;
    }

    private static List<FindingReason> reasons(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("reasons").getArray()).map(JdbcSignatureReports::reason).toList();
    }

    private static FindingReason reason(String word) {
        var parts = List.of(word.split(TAB, -1));
        return new FindingReason(parts.getFirst(), parts.subList(1, parts.size()));
    }

    private static String[] words(List<FindingReason> reasons) {
        return reasons.stream().map(JdbcSignatureReports::word).toArray(String[]::new);
    }

    private static String word(FindingReason reason) {
        var word = new StringBuilder(reason.code());
        reason.args().forEach(arg -> word.append(TAB).append(arg.replace('\t', ' ').replace("\u0000", "")));
        return word.toString();
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var value = row.getTimestamp(name);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
