package vn.lienthong.engine.inbox.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.inbox.InboxFilter;
import vn.lienthong.engine.inbox.InboxPlace;
import vn.lienthong.engine.inbox.TaskKeys;
import vn.lienthong.engine.organisation.FoldedText;

/** What all walks along the open tasks ask and in which order they come, whatever index they follow. */
final class InboxWalk {
    static final String ORDER = " ORDER BY t.due_order, t.created_at, t.id LIMIT :most";
    static final String FILTERED = """
            (:step::text IS NULL OR t.step = :step)
              AND (:direction::text IS NULL OR t.direction = :direction)
              AND (:urgency::text IS NULL OR t.urgency = :urgency)""";
    static final String WANTED = """
            t.completed_at IS NULL
              AND (t.due_order, t.created_at, t.id) > (:due::timestamptz, :created::timestamptz, :id::uuid)
              AND (:words::text IS NULL OR t.words @@ :words::tsquery)
              AND\s""" + FILTERED;
    /** Of documents that are open to the reader. */
    static final String READABLE = " AND " + """
            EXISTS (SELECT FROM document_scope s
                WHERE s.document_id = t.document_id AND s.scope = ANY (:scopes::text[]))""";
    static final String OF_ABSENT = "SELECT * FROM unnest(:absentKeys::text[], :absent::uuid[])";
    /** Claimed by the reader, or by whom the reader stands in for. */
    static final String MINE = "(t.claimed_by = :me OR (t.holder, t.claimed_by) IN (" + OF_ABSENT + "))";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private InboxWalk() {}

    static JdbcClient.StatementSpec after(JdbcClient.StatementSpec sql, @Nullable InboxPlace place) {
        return sql.param("due", place == null ? "-infinity" : due(place))
                .param("created", place == null ? "-infinity" : place.createdAt().toString())
                .param("id", place == null ? NO_ID : place.id().toString());
    }

    private static String due(InboxPlace place) {
        return place.dueOrder() == null ? "infinity" : place.dueOrder().toString();
    }

    static JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec sql, InboxFilter filter) {
        return sql.param("step", filter.step())
                .param("direction", filter.direction() == null ? null : filter.direction().name())
                .param("urgency", filter.urgency())
                .param("words", FoldedText.filter(filter.text()));
    }

    static JdbcClient.StatementSpec reader(JdbcClient.StatementSpec sql, TaskKeys keys) {
        var absentKeys = new ArrayList<String>();
        var absent = new ArrayList<UUID>();
        keys.standingIn().forEach((key, people) -> people.forEach(person -> {
            absentKeys.add(key);
            absent.add(person.value());
        }));
        return sql.param("keys", array(keys.all()))
                .param("deciding", array(keys.deciding()))
                .param("me", keys.me().value())
                .param("absentKeys", array(absentKeys))
                .param("absent", absent.toArray(UUID[]::new));
    }

    static String[] array(Collection<String> words) {
        return words.toArray(String[]::new);
    }
}
