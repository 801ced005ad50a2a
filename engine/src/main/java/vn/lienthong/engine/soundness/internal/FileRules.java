package vn.lienthong.engine.soundness.internal;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.soundness.RowRules;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;

/** A document has its files, each with an unbroken row of versions whose content is kept. */
@Component
final class FileRules implements SoundnessRules {
    /** Before it is submitted a draft may still have none. */
    private static final String MAIN = """
            SELECT d.kind, ARRAY[d.id::text] AS ids, 'one main file, and it ' || d.last AS expected,
                   format('main files %s, last version %s', count(f.id), coalesce(string_agg(v.stage, ' '), 'none')) AS found
            FROM (SELECT 'outgoing-document' AS kind, o.id,
                         CASE WHEN o.state = 'ISSUED' OR s.document_id IS NOT NULL THEN 'is sealed'
                              WHEN o.state = 'SIGNED' THEN 'is signed' ELSE 'is not signed' END AS last
                  FROM outgoing_document o LEFT JOIN sealed_document s ON s.document_id = o.id
                  WHERE o.state NOT IN ('DRAFT', 'DISCARDED')
                  UNION ALL SELECT 'incoming-document', id, 'is there' FROM incoming_document) AS d
            LEFT JOIN document_file f ON f.document_id = d.id AND f.role = 'MAIN' AND NOT f.removed
            LEFT JOIN LATERAL (SELECT stage FROM document_file_version WHERE file_id = f.id
                               ORDER BY version DESC LIMIT 1) AS v ON true
            GROUP BY d.kind, d.id, d.last
            HAVING count(f.id) <> 1 OR NOT coalesce(bool_and(CASE d.last
                WHEN 'is sealed' THEN v.stage = 'SEALED' WHEN 'is signed' THEN v.stage = 'SIGNED'
                WHEN 'is not signed' THEN v.stage NOT IN ('SIGNED', 'NUMBERED', 'SEALED')
                ELSE v.stage IS NOT NULL END), false)""";
    private static final String VERSIONS = """
            SELECT 'file' AS kind, ARRAY[f.id::text, f.document_id::text] AS ids,
                   'versions from 1 on without a gap' AS expected,
                   format('%s versions from %s to %s', count(v.version), min(v.version), max(v.version)) AS found
            FROM document_file f LEFT JOIN document_file_version v ON v.file_id = f.id
            GROUP BY f.id, f.document_id
            HAVING count(v.version) = 0 OR min(v.version) <> 1 OR max(v.version) <> count(v.version)""";
    private static final String CONTENT = """
            SELECT 'file' AS kind, ARRAY[f.id::text, f.document_id::text, v.content_id] AS ids,
                   format('content of %s bytes is kept for version %s', v.size, v.version) AS expected,
                   coalesce('kept with ' || c.size || ' bytes', 'not kept: it would be swept') AS found
            FROM document_file_version v JOIN document_file f ON f.id = v.file_id
            LEFT JOIN content c ON c.id = v.content_id
            WHERE c.id IS NULL OR c.size <> v.size""";

    private final RowRules rows;

    FileRules(RowRules rows) {
        this.rows = rows;
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(rows.violations("file.main", MAIN), rows.violations("file.versions", VERSIONS),
                rows.violations("content.kept", CONTENT));
    }
}
