package vn.lienthong.engine.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.content.Quarantine.Standing;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class QuarantineIT {
    private static final EngineContext ENGINE = new EngineContext();
    private static final SampleProvince PROVINCE = new SampleProvince(ENGINE);
    private static final OrganisationId COMMUNE = PROVINCE.communeA;
    private static final OrganisationId DISTRICT = PROVINCE.districtA;

    private final ReadContent readContent = ENGINE.get(ReadContent.class);
    private final Quarantines quarantines = ENGINE.get(Quarantines.class);
    private final KeepInQuarantine keepInQuarantine = ENGINE.get(KeepInQuarantine.class);
    private final ReleaseFromQuarantine releaseFromQuarantine = ENGINE.get(ReleaseFromQuarantine.class);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    static Stream<Arguments> cleanFiles() {
        return Stream.of(arguments("công văn.pdf", SampleFiles.pdf()),
                arguments("không có đuôi", SampleFiles.pdf()),
                arguments("khóa sao chép.pdf", HostileFiles.encryptedPdf()),
                arguments("cũ.doc", HostileFiles.compound(4096)),
                arguments("bảng.xlsx", SampleFiles.xlsx()),
                arguments("rỗng.pdf", new byte[0]),
                arguments("cụt.pdf", HostileFiles.cut(SampleFiles.pdf(), 0.5)),
                arguments("lạ.xyz", SampleFiles.ascii("some text")));
    }

    @ParameterizedTest
    @MethodSource("cleanFiles")
    void letsOrdinaryArrivalsThrough(String name, byte[] file) {
        assertThat(check(name, file)).isInstanceOf(Arrival.Clean.class);
    }

    static Stream<Arguments> suspiciousFiles() {
        return Stream.of(arguments(Suspicion.EXECUTABLE, "hóa đơn.exe", HostileFiles.windowsProgram()),
                arguments(Suspicion.EXECUTABLE, "hóa đơn", HostileFiles.linuxProgram()),
                arguments(Suspicion.EXECUTABLE, "hóa đơn.pdf.js", SampleFiles.ascii("alert(1)")),
                arguments(Suspicion.EXECUTABLE, "hồ sơ.zip", HostileFiles.zipWithProgram()),
                arguments(Suspicion.EXECUTABLE, "trang.txt", SampleFiles.ascii("<html><script>x()</script></html>")),
                arguments(Suspicion.LYING_EXTENSION, "công văn.pdf", HostileFiles.windowsProgram()),
                arguments(Suspicion.LYING_EXTENSION, "công văn.pdf", SampleFiles.docx()),
                arguments(Suspicion.MACROS, "mẫu.docx", HostileFiles.macroDocx()),
                arguments(Suspicion.MACROS, "mẫu.doc", HostileFiles.oldWordWithMacros()),
                arguments(Suspicion.MACROS, "mẫu.xlsm", SampleFiles.xlsx()),
                arguments(Suspicion.ENCRYPTED, "mật.zip", HostileFiles.encryptedZip()),
                arguments(Suspicion.ENCRYPTED, "mật.docx", HostileFiles.encryptedDocx()),
                arguments(Suspicion.BOMB, "ảnh.docx", HostileFiles.nestedBomb(6)),
                arguments(Suspicion.BOMB, "ảnh.docx", HostileFiles.pathTraversal()),
                arguments(Suspicion.UNREADABLE_ARCHIVE, "hồ sơ.zip",
                        HostileFiles.cut(HostileFiles.zipWithProgram(), 0.7)),
                arguments(Suspicion.UNREADABLE_ARCHIVE, "hồ sơ.rar",
                        SampleFiles.ascii("Rar!\u001a\u0007\u0000xxxxxxxxxx")),
                arguments(Suspicion.ENTITIES, "dữ liệu.xml", HostileFiles.externalEntity()));
    }

    @ParameterizedTest
    @MethodSource("suspiciousFiles")
    void holdsSuspiciousArrivals(Suspicion reason, String name, byte[] file) {
        assertThat(check(name, file)).isInstanceOfSatisfying(Arrival.Quarantined.class,
                quarantined -> assertThat(quarantined.reasons()).contains(reason));
    }

    @Test
    void keepsSuspiciousContentButDoesNotOpenIt() {
        var content = arrive("program.exe", HostileFiles.windowsProgram(), COMMUNE);

        assertThat(readContent.read(content.id(), COMMUNE))
                .isEqualTo(Outcome.refused(ContentRefusal.CONTENT_QUARANTINED));
        assertThat(closed(Standing.WAITING)).contains(content.id());
    }

    @Test
    void opensCleanContent() throws IOException {
        var content = arrive("a.pdf", SampleFiles.pdf(), COMMUNE);

        var readable = readContent.read(content.id(), COMMUNE).orThrow();

        try (var bytes = readable.open()) {
            assertThat(bytes.readAllBytes()).isEqualTo(SampleFiles.pdf());
        }
        assertThat(content.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void releasesForOneOrganisationWithAReason() {
        var officer = administrator();
        var content = arrive("a.docx", HostileFiles.macroDocx(), COMMUNE);
        arrive("a.docx", HostileFiles.macroDocx(), DISTRICT);

        var released = releaseFromQuarantine.release(content.id(), COMMUNE, " Đã hỏi nơi gửi ", officer).orThrow();

        assertThat(released).isEqualTo(
                new Quarantine.Answer(officer.requirePerson(), ENGINE.clock().instant(), "Đã hỏi nơi gửi"));
        assertThat(readContent.read(content.id(), COMMUNE)).isInstanceOf(Outcome.Done.class);
        assertThat(readContent.read(content.id(), DISTRICT))
                .isEqualTo(Outcome.refused(ContentRefusal.CONTENT_QUARANTINED));
        assertThat(releaseFromQuarantine.release(content.id(), COMMUNE, "lần nữa", officer))
                .isEqualTo(Outcome.refused(ContentRefusal.QUARANTINE_ALREADY_RELEASED));
    }

    @Test
    void keepsContentClosedWithAReasonUntilSomebodyLetsItInAfterAll() {
        var officer = administrator();
        var content = arrive("b.exe", HostileFiles.linuxProgram(), COMMUNE);

        var kept = keepInQuarantine.keep(content.id(), COMMUNE, " Mã độc ", officer).orThrow();
        arrive("c.exe", HostileFiles.linuxProgram(), COMMUNE);

        assertThat(kept)
                .isEqualTo(new Quarantine.Answer(officer.requirePerson(), ENGINE.clock().instant(), "Mã độc"));
        assertThat(closed(Standing.WAITING)).doesNotContain(content.id());
        assertThat(closed(Standing.KEPT)).contains(content.id());
        assertThat(readContent.read(content.id(), COMMUNE))
                .isEqualTo(Outcome.refused(ContentRefusal.CONTENT_QUARANTINED));
        assertThat(keepInQuarantine.keep(content.id(), COMMUNE, "lần nữa", officer))
                .isEqualTo(Outcome.refused(ContentRefusal.QUARANTINE_ALREADY_KEPT));
        releaseFromQuarantine.release(content.id(), COMMUNE, "báo nhầm", officer).orThrow();
        assertThat(closed(Standing.KEPT)).doesNotContain(content.id());
        assertThat(readContent.read(content.id(), COMMUNE)).isInstanceOf(Outcome.Done.class);
        assertThat(keepInQuarantine.keep(content.id(), COMMUNE, "muộn rồi", officer))
                .isEqualTo(Outcome.refused(ContentRefusal.QUARANTINE_ALREADY_RELEASED));
        assertThat(ENGINE.jdbc()
                .sql("SELECT act FROM audit_event WHERE object_id = ? AND convert_from(canonical, 'UTF8') LIKE ?"
                        + " ORDER BY position")
                .params(COMMUNE.value(), "%" + content.id() + "%")
                .query(String.class)
                .list()).containsExactly("content.kept", "content.released");
    }

    @Test
    void keepsNothingWithoutReasonOrRight() {
        var content = arrive("a.zip", HostileFiles.encryptedZip(), COMMUNE);
        var stranger = Actor.of(new PersonId(UUID.randomUUID()));

        assertThat(keepInQuarantine.keep(content.id(), COMMUNE, " ", administrator()))
                .isEqualTo(Outcome.refused(ContentRefusal.QUARANTINE_KEEPING_REASON_MISSING));
        assertThatThrownBy(() -> keepInQuarantine.keep(content.id(), COMMUNE, "vì tôi muốn", stranger))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> keepInQuarantine.keep(new ContentId("b".repeat(64)), COMMUNE, "lạ", administrator()))
                .isInstanceOf(UnknownException.class);
        assertThat(closed(Standing.WAITING)).contains(content.id());
    }

    @Test
    void listsEveryClosedContentOncePageByPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            arrive("m.js", SampleFiles.ascii("alert(" + i + ")"), i < 3 ? COMMUNE : DISTRICT);
            if (i % 2 == 0) ENGINE.clock().advance(Duration.ofMinutes(1));
        }
        var both = Set.of(COMMUNE, DISTRICT);

        var seen = new ArrayList<Quarantine>();
        String after = null;
        do {
            var page = KeysetPage.cut(quarantines.closed(both, Standing.WAITING, after, 3), 2, Quarantines::keyOf);
            seen.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(5)
                .isSortedAccordingTo(Comparator.comparing(Quarantine::since).reversed());
        assertThat(quarantines.count(both)).containsEntry(Standing.WAITING, (long) seen.size());
        for (var key : List.of("", "x", "_", "2026-03-02T01:00:00Z_a_b"))
            assertThatThrownBy(() -> quarantines.closed(both, Standing.WAITING, key, 3))
                    .isInstanceOf(UnknownException.class);
    }

    private List<ContentId> closed(Standing standing) {
        return quarantines.closed(Set.of(COMMUNE), standing, null, 100).stream().map(Quarantine::content).toList();
    }

    @Test
    void leavesReleasedContentOpenWhenItArrivesAgain() {
        var content = arrive("a.odt", HostileFiles.scriptedOdt(), COMMUNE);
        releaseFromQuarantine.release(content.id(), COMMUNE, "kiểm tra rồi", administrator()).orThrow();

        arrive("b.odt", HostileFiles.scriptedOdt(), COMMUNE);

        assertThat(readContent.read(content.id(), COMMUNE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void releasesNothingWithoutReasonOrRight() {
        var content = arrive("a.xml", HostileFiles.billionLaughs(), COMMUNE);
        var stranger = Actor.of(new PersonId(UUID.randomUUID()));

        assertThat(releaseFromQuarantine.release(content.id(), COMMUNE, "  ", administrator()))
                .isEqualTo(Outcome.refused(ContentRefusal.QUARANTINE_REASON_MISSING));
        assertThatThrownBy(() -> releaseFromQuarantine.release(content.id(), COMMUNE, "vì tôi muốn", stranger))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> releaseFromQuarantine.release(content.id(), COMMUNE, "hệ thống", Actor.SYSTEM))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> readContent.read(new ContentId("a".repeat(64)), COMMUNE))
                .isInstanceOf(UnknownException.class);
    }

    @Test
    void takesAReasonThatPeopleReadAndNoLonger() {
        var content = arrive("a.xml", HostileFiles.billionLaughs(), COMMUNE);
        var most = Quarantine.Answer.LONGEST_REASON;
        var tooLong = Outcome.refused(ContentRefusal.QUARANTINE_REASON_TOO_LONG, "most", most);

        assertThat(keepInQuarantine.keep(content.id(), COMMUNE, "dài ".repeat(most), administrator()))
                .isEqualTo(tooLong);
        assertThat(releaseFromQuarantine.release(content.id(), COMMUNE, "x".repeat(most + 1), administrator()))
                .isEqualTo(tooLong);
        assertThat(releaseFromQuarantine.release(content.id(), COMMUNE, " " + "x".repeat(most) + " ",
                administrator())).isInstanceOf(Outcome.Done.class);
    }

    private static Arrival check(String name, byte[] file) {
        return ENGINE.get(ArrivalCheck.class).check(put(file), name);
    }

    private static Content arrive(String name, byte[] file, OrganisationId organisation) {
        var stored = put(file);
        var arrival = ENGINE.get(ArrivalCheck.class).check(stored, name);
        var contents = ENGINE.get(Contents.class);
        ENGINE.transaction().executeWithoutResult(_ -> contents.keepArrived(stored, arrival, organisation));
        return contents.get(stored.id());
    }

    private static StoredContent put(byte[] file) {
        return ENGINE.get(ContentStore.class).put(new ByteArrayInputStream(file));
    }

    private static Actor administrator() {
        return PROVINCE.holder("ADMINISTRATOR", COMMUNE, Reach.WHOLE_SUBTREE);
    }
}
