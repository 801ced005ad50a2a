package vn.lienthong.webapp.quarantine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.engine.content.ArrivalCheck;
import vn.lienthong.engine.content.ContentStore;
import vn.lienthong.engine.content.Contents;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.webapp.fixtures.Archive;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.SearchTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of closed files: all of it, and what is kept closed out of the way. */
@SearchTest
class QuarantineListIT {
    private static final Pattern LINE = Pattern.compile("action=\"/quarantine/[0-9a-f-]{36}/([0-9a-f]{64})/release\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"(/quarantine\\?[^\"]+)\"");
    private static final Pattern COUNTS = Pattern.compile("class=\"count\">(\\d+)<");

    @LocalServerPort
    private int port;
    @Autowired
    private Archive archive;
    @Autowired
    private JdbcClient database;
    @Autowired
    private TransactionTemplate transactions;

    private Browserless administrator = new Browserless(0);

    @BeforeEach
    void signIn() {
        administrator = new Browserless(port).signedInAs("quantri.tinh");
    }

    @Test
    void goesOnToTheLastFile() {
        var held = IntStream.range(0, 53).mapToObj(_ -> held()).toList();

        var first = administrator.page("/quarantine").body();
        var seen = new ArrayList<>(contents(first));
        for (var more = MORE.matcher(first); more.find();) {
            var further = administrator.fragment(more.group(1).replace("&amp;", "&")).body();
            assertThat(further).doesNotContain("<html");
            seen.addAll(contents(further));
            more = MORE.matcher(further);
        }

        assertThat(contents(first)).hasSize(50);
        assertThat(seen).containsAll(held).doesNotHaveDuplicates();
        assertThat(COUNTS.matcher(first).results().map(count -> count.group(1)).toList())
                .contains(Integer.toString(seen.size()));
        assertThat(first.getBytes(StandardCharsets.UTF_8).length).isLessThan(150_000);
        assertThat(administrator.page("/quarantine?tab=%22&after=x").statusCode()).isEqualTo(404);
    }

    @Test
    void putsAFileThatStaysClosedOutOfTheWayUntilItIsLetInAfterAll() {
        var content = held();
        var act = "/quarantine/" + commune() + "/" + content;

        assertThat(administrator.post(act + "/keep", Map.of()).statusCode()).isEqualTo(422);
        assertThat(administrator.post(act + "/keep", Map.of("reason", "mã độc thật")).statusCode()).isEqualTo(302);

        assertThat(contents(administrator.page("/quarantine").body())).doesNotContain(content);
        var kept = administrator.page("/quarantine?tab=kept").body();
        assertThat(contents(kept)).contains(content);
        assertThat(kept).contains("Lý do: mã độc thật").doesNotContain(content + "/keep");
        assertThat(administrator.post(act + "/keep", Map.of("reason", "lần nữa")).statusCode()).isEqualTo(409);

        var released = administrator.post(act + "/release", Map.of("reason", "báo nhầm", "tab", "kept"));
        assertThat(released.statusCode()).isEqualTo(302);
        assertThat(released.headers().firstValue("Location").orElseThrow()).endsWith("/quarantine?tab=kept");
        assertThat(contents(administrator.page("/quarantine?tab=kept").body())).doesNotContain(content);
        assertThat(administrator.post(act + "/keep", Map.of("reason", "muộn rồi")).statusCode()).isEqualTo(409);
        assertThat(database.sql("""
                SELECT act FROM audit_event WHERE object_id = ? AND convert_from(canonical, 'UTF8') LIKE ?
                ORDER BY position""")
                .params(commune().value(), "%" + content + "%")
                .query(String.class)
                .list()).containsExactly("content.kept", "content.released");
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        var content = held();
        var clerk = new Browserless(port).signedInAs("vanthu.xa1");

        assertThat(clerk.page("/quarantine?tab=kept").statusCode()).isEqualTo(403);
        assertThat(clerk.post("/quarantine/" + commune() + "/" + content + "/keep", Map.of("reason", "x"))
                .statusCode()).isEqualTo(403);
        assertThat(administrator.post("/quarantine/" + commune() + "/x/keep", Map.of("reason", "x")).statusCode())
                .isEqualTo(404);
        assertThat(contents(administrator.page("/quarantine").body())).contains(content);
    }

    private OrganisationId commune() {
        return archive.agency("xã Hòa Bình");
    }

    /** A script that came to the commune from outside. */
    private String held() {
        var bytes = ("#!/bin/sh\n" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        var stored = archive.get(ContentStore.class).put(new ByteArrayInputStream(bytes));
        var arrival = archive.get(ArrivalCheck.class).check(stored, "giay-moi.js");
        transactions.executeWithoutResult(
                _ -> archive.get(Contents.class).keepArrived(stored, arrival, commune()));
        return stored.id().value();
    }

    private static List<String> contents(String page) {
        return LINE.matcher(page).results().map(line -> line.group(1)).toList();
    }
}
