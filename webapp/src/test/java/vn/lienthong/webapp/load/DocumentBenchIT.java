package vn.lienthong.webapp.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.bench.Timing;
import vn.lienthong.webapp.fixtures.Browserless;

import static org.assertj.core.api.Assertions.assertThat;

/** A document's page and the sign-in, over HTTP, while two million documents are there. */
@Tag("bench")
class DocumentBenchIT {
    /** Opened again and again until nothing is compiled any more. */
    private static final int WARM = 40;
    private static final int WARM_UP = 300;
    /** Each of them is opened once, by the first who opens it since the start. */
    private static final int TIMES = 400;
    /** Nobody and nothing has looked at the file of these. */
    private static final int UNMEASURED = 60;
    private static final int SIGN_INS = 60;
    private static final double MOST_PAGE_MILLIS = 150;
    private static final double MOST_FIRST_MILLIS = 300;
    private static final double MOST_SIGN_IN_MILLIS = 300;

    @Test
    void pagesOpenAtOnceHoweverManyThereAre() throws Exception {
        var installation = LargeInstallation.get();
        var documents = documents(installation);
        var leader = new Browserless(installation.port()).signedInAsDemo("lanhdao." + LargeInstallation.WAITING_AT);
        try (var database = installation.database()) {
            var files = new OwnFiles(database, leader);
            var contents = files.give(documents);
            files.measure(contents.subList(0, WARM + TIMES), documents.getFirst());
        }

        for (int i = 0; i < WARM_UP; i++) open(leader, documents.get(i % WARM));
        var page = Timing.of(0, TIMES, i -> open(leader, documents.get(WARM + i))).p95();
        var first = Timing.of(0, UNMEASURED, i -> open(leader, documents.get(WARM + TIMES + i))).p95();

        FigureTable.keep("Document page at %,d documents".formatted(LargeInstallation.DOCUMENTS), "p95 ≤ 150 ms",
                "p95 %.0f ms".formatted(page), page <= MOST_PAGE_MILLIS);
        FigureTable.keep(
                "Document page at %,d documents, of a file opened before its text was read".formatted(
                        LargeInstallation.DOCUMENTS),
                "p95 ≤ 300 ms", "p95 %.0f ms".formatted(first), first <= MOST_FIRST_MILLIS);
    }

    private static void open(Browserless leader, String document) {
        assertThat(leader.page("/documents/" + document).statusCode()).isEqualTo(200);
    }

    @Test
    void signingInTakesAMoment() throws Exception {
        var port = LargeInstallation.get().port();

        var signIn = Timing.of(SIGN_INS / 4, SIGN_INS,
                i -> new Browserless(port).signedInAsDemo("vanthu.xa" + (i % 6 + 1))).p95();

        FigureTable.keep("Sign-in, its page and its form, at %,d documents".formatted(LargeInstallation.DOCUMENTS),
                "≤ 300 ms", "p95 %.0f ms".formatted(signIn), signIn <= MOST_SIGN_IN_MILLIS);
    }

    private static List<String> documents(LargeInstallation installation) throws SQLException, IOException {
        var ids = new ArrayList<String>();
        try (var database = installation.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        SELECT i.id FROM incoming_document i JOIN account a ON i.presented_to = a.person_id
                        WHERE a.sign_in_name = 'lanhdao.%s' AND i.agency_id = (
                            SELECT agency_id FROM incoming_document WHERE subject LIKE 'Về việc rà soát quỹ đất%%'
                            ORDER BY received_at DESC LIMIT 1)
                        ORDER BY md5(i.id::text) LIMIT %d""".formatted(
                        LargeInstallation.WAITING_AT, WARM + TIMES + UNMEASURED))) {
            while (rows.next())
                ids.add(rows.getString(1));
        }
        assertThat(ids).hasSize(WARM + TIMES + UNMEASURED);
        return ids;
    }
}
