package vn.lienthong.webapp.screens;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.bulk.BulkKind;
import vn.lienthong.engine.bulk.PrepareBulk;
import vn.lienthong.engine.content.Suspicion;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.document.IncomingSource;
import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.engine.handling.AssignHandler;
import vn.lienthong.engine.handling.DirectiveInput.Charge;
import vn.lienthong.engine.handling.HandlingRole;
import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewUnit;
import vn.lienthong.engine.organisation.OpenUnit;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.RenameOrganisation;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.Browserless;
import vn.lienthong.webapp.fixtures.DemoOffice;
import vn.lienthong.webapp.fixtures.InkSamples;
import vn.lienthong.webapp.screens.Letter.Issuer;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.OutgoingRoad;
import vn.lienthong.webapp.walk.OutgoingRoad.Draft;

/** A commune on a working day after a storm: letters from above, work on everybody's desk, some of it late. */
final class Scenery implements AutoCloseable {
    /** Where it happens: UBND xã An Phú. */
    static final String OFFICE = "xa4";
    /** A commune whose correspondents write without end. */
    static final String WORDY = "xa5";

    private static final String ABOVE = "UBND huyện Tây Sơn";
    private static final String COMMUNE = "Ủy ban nhân dân xã An Phú";
    private static final Issuer DISTRICT = new Issuer("UBND tỉnh Sông Hạ", "Ủy ban nhân dân huyện Tây Sơn", "UBND-KT",
            "Tây Sơn", "CHỦ TỊCH", "Bùi Diệu Yến");
    private static final Issuer HOME_AFFAIRS = new Issuer("UBND tỉnh Sông Hạ", "Sở Nội vụ tỉnh Sông Hạ", "SNV-CCHC",
            "Sông Hạ", "GIÁM ĐỐC", "Hoàng Ngọc Hoa");
    private static final Issuer FINANCE = new Issuer("UBND tỉnh Sông Hạ", "Sở Tài chính tỉnh Sông Hạ", "STC-QLNS",
            "Sông Hạ", "GIÁM ĐỐC", "Phan Thanh Thủy");
    private static final Issuer BUILDING = new Issuer("UBND tỉnh Sông Hạ", "Sở Xây dựng tỉnh Sông Hạ", "SXD-QLĐT",
            "Sông Hạ", "GIÁM ĐỐC", "Trịnh Ngọc Hoa");
    private static final Issuer HEALTH = new Issuer("Sở Y tế tỉnh Sông Hạ", "Trung tâm Y tế huyện Tây Sơn",
            "TTYT-KSBT", "Tây Sơn", "GIÁM ĐỐC", "Lê Thị Thu Hà");
    private static final Issuer POLICE = new Issuer("Công an tỉnh Sông Hạ", "Công an huyện Tây Sơn", "CAH-QLHC",
            "Tây Sơn", "TRƯỞNG CÔNG AN HUYỆN", "Đại tá Nguyễn Văn Lực");
    private static final Issuer OURSELVES = new Issuer("UBND huyện Tây Sơn", COMMUNE, "UBND-KT", "An Phú", "CHỦ TỊCH",
            "Phan Quang Tùng");
    private static final Pattern PRINT = Pattern.compile("href=\"(/registers/print[^\"]+)\"");

    private final BeanFactory beans;
    private final int port;
    private final DemoOffice office;
    private final Page press;
    private final Map<String, Object> named = new LinkedHashMap<>();

    Scenery(BeanFactory beans, int port) {
        this.beans = beans;
        this.port = port;
        this.office = new DemoOffice(beans, OFFICE);
        this.press = Chromium.visit(port, Screen.DESK).page();
    }

    Scenery made() {
        onItsWay();
        directed();
        presented();
        arrived();
        written();
        wordy();
        named.put("commune", office.agency());
        named.put("province", new DemoOffice(beans, "tinh").agency());
        named.put("clerk", office.person("vanthu"));
        named.put("print", print());
        return this;
    }

    /** The address with what its braces name. */
    String path(String template) {
        var path = template;
        for (var one : named.entrySet()) path = path.replace("{" + one.getKey() + "}", one.getValue().toString());
        return path;
    }

    /** A letter that somebody brings on a stick. */
    FilePayload broughtLetter() {
        var letter = HEALTH.letter("103", office.today(),
                "V/v phun hóa chất khử khuẩn, phòng chống dịch bệnh sau mưa lũ", COMMUNE);
        return new FilePayload("cong-van-103-TTYT.pdf", "application/pdf", letter.pdf(press));
    }

    /** Letters that nobody has entered into the register. */
    private void arrived() {
        var first = take(DISTRICT, "2145", "EXPRESS",
                "V/v khẩn trương khắc phục hậu quả bão số 10, khôi phục sản xuất vụ Đông");
        named.put("arrived", first);
        take(FINANCE, "3312", "URGENT", "V/v đối chiếu kinh phí hỗ trợ các hộ bị thiệt hại do thiên tai năm 2026");
        late(take(HOME_AFFAIRS, "1876", "NORMAL", "V/v báo cáo kết quả cải cách hành chính quý IV năm 2026"), 1);
        take(HEALTH, "96", "NORMAL", "V/v phối hợp triển khai tiêm chủng bổ sung vắc xin phòng bệnh sởi");
        var facts = facts(POLICE, "418", "NORMAL", "V/v danh sách công dân đến tuổi cấp thẻ căn cước");
        named.put("quarantined", office.arrived(IncomingSource.FILE, facts, "danh-sach.pdf",
                "%PDF-1.4 mã độc".getBytes(StandardCharsets.UTF_8), Set.of(Suspicion.EXECUTABLE)));
        var registered = take(BUILDING, "2208", "URGENT",
                "V/v rà soát quy hoạch điểm dân cư nông thôn thôn Đông, thôn Đoài");
        office.register(registered);
        named.put("registered", registered);
    }

    /** Matters that wait for the leader's directive. */
    private void presented() {
        var first = show(DISTRICT, "2098", "URGENT", "V/v đôn đốc giải ngân vốn đầu tư công năm 2026");
        named.put("presented", first);
        show(POLICE, "417", "EXPRESS", "V/v phối hợp bảo đảm an ninh trật tự dịp Lễ hội đình An Phú");
        late(show(HOME_AFFAIRS, "1853", "NORMAL", "V/v bình xét danh hiệu thi đua, khen thưởng năm 2026"), 2);
        var tasks = List.of(office.tasks(first).getFirst().id());
        named.put("bulk", beans.getBean(PrepareBulk.class)
                .prepare(office.actor("lanhdao"), BulkKind.DIRECT, tasks)
                .orThrow());
    }

    /** What the units have on their desks. */
    private void directed() {
        var first = charge("2011", "V/v rà soát hộ nghèo, hộ cận nghèo năm 2026", "truongvp", "chuyenvien", 3);
        named.put("assigned", first);
        named.put("assignment", part(first, "chuyenvien"));
        named.put("informed", part(first, "truongphong"));
        charge("2034", "V/v kiểm tra an toàn phòng cháy, chữa cháy tại chợ An Phú", "truongvp", "chuyenvien", -1);
        var open = charge("2051", "V/v cấp thẻ bảo hiểm y tế cho đối tượng bảo trợ xã hội", "truongvp", null, 0);
        named.put("charged", open);
        named.put("charge", part(open, "truongvp"));
        charge("1987", "V/v báo cáo tiến độ xây dựng nông thôn mới nâng cao", "truongphong", "chuyenvien2", 1);
        charge("2063", "V/v lập danh sách hộ được hỗ trợ giống lúa vụ Xuân năm 2027", "truongphong", "chuyenvien2",
                -2);
        charge("2077", "V/v tổng điều tra kinh tế năm 2026 trên địa bàn xã", "truongphong", null, 2);
    }

    /** A letter of the district that is signed, sealed and has arrived here. */
    private void onItsWay() {
        var subject = "V/v hướng dẫn lập hồ sơ hỗ trợ nhà ở bị sập, hư hỏng nặng do bão số 10";
        var letter = OutgoingRoad.issued(new Office(port), new Draft("huyen2", subject,
                DISTRICT.letter("", office.today(), subject, COMMUNE).pdf(press), "xã An Phú",
                OutgoingRoad.RECIPIENT));
        named.put("issued", letter.id());
        named.put("delivered", delivered(subject));
    }

    /** Letters of our own. */
    private void written() {
        var here = new Office(port);
        named.put("draft", OutgoingRoad.begun(here,
                draft("V/v đề nghị hỗ trợ kinh phí sửa chữa hệ thống thủy lợi nội đồng sau bão số 10")).id());
        named.put("reviewed", OutgoingRoad.reviewed(here,
                draft("V/v báo cáo tình hình thiệt hại do bão số 10 trên địa bàn xã")).id());
        named.put("signing", OutgoingRoad.approved(here,
                draft("V/v đăng ký danh mục công trình đầu tư công năm 2027")).id());
    }

    private Draft draft(String subject) {
        return new Draft(OFFICE, subject, OURSELVES.letter("", office.today(), subject, DISTRICT.name()).pdf(press),
                "huyện Tây Sơn", OutgoingRoad.RECIPIENT);
    }

    /** Everything that people write at length, in one letter. */
    private void wordy() {
        var other = new DemoOffice(beans, WORDY);
        var subject = "V/v " + String.join(", ", IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "rà soát, tổng hợp, báo cáo nội dung thứ " + i)
                .toList()) + " BaoCaoKetQuaThucHienNhiemVuPhatTrienKinhTeXaHoiQuocPhongAnNinhNam2026.xlsx";
        var issuer = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, dân dụng, công nghiệp, nông nghiệp và "
                + "phát triển nông thôn liên huyện Tây Sơn - Đông Hải trực thuộc Ủy ban nhân dân tỉnh Sông Hạ";
        var facts = new IncomingFacts(null, issuer, "12345678901", "BQLDA-KHTH-TCKT", other.today(),
                "OFFICIAL_LETTER", subject, "EXPRESS_TIMED", "Phó Giáo sư, Tiến sĩ Nguyễn Hoàng Phương Thảo Nguyên",
                "Phó Trưởng ban Thường trực kiêm Trưởng phòng Kế hoạch - Tài chính - Tổng hợp");
        var id = other.arrived(IncomingSource.PAPER, facts, "ban-quet-" + "rat-dai-".repeat(20) + ".pdf",
                DISTRICT.letter("9", other.today(), subject, "Ủy ban nhân dân xã Phước Lộc").pdf(press), Set.of());
        other.register(id);
        other.present(id);
        named.put("long", id);
        named.put("closing", closing(other));
        named.put("wordy", other.agency());
        beans.getBean(GrantRole.class)
                .grant(Actor.SYSTEM, new GrantRole.NewGrant(new DemoOffice(beans, "tinhb").person("quantri"),
                        new RoleKey("ADMINISTRATOR"), null, Reach.INSTALLATION, Period.since(other.today()), "8/QĐ"))
                .orThrow();
        inked(other);
    }

    /** Pictures of a signature and of a seal. */
    private void inked(DemoOffice of) {
        new Browserless(port).signedInAsDemo(of.login("lanhdao"))
                .postFiles("/my-signature", "file", Map.of("chu-ky.png", InkSamples.signature()));
        new Browserless(port).signedInAsDemo("quantri.tinh")
                .postFiles("/administration/organisations/" + of.agency() + "/seal", "file",
                        Map.of("dau.png", InkSamples.seal()),
                        Map.of("from", of.today().toString(), "basis", "Quyết định 7/QĐ-UBND"));
    }

    /** A unit that will be called otherwise, be closed, and be followed by its agency. */
    private UUID closing(DemoOffice of) {
        var name = "Trung tâm Phục vụ hành chính công";
        var unit = beans.getBean(OpenUnit.class)
                .open(Actor.SYSTEM, new NewUnit(new Naming(name, name, null), of.agency(), of.today(), null))
                .orThrow();
        var renamed = new Naming("Trung tâm Phục vụ hành chính công và Chuyển đổi số", name, null);
        beans.getBean(RenameOrganisation.class)
                .rename(Actor.SYSTEM,
                        new RenameOrganisation.Renaming(unit, renamed, of.today().plusDays(20), "1215/QĐ-UBND"))
                .orThrow();
        beans.getBean(CloseOrganisation.class)
                .close(Actor.SYSTEM,
                        new CloseOrganisation.Closing(unit, of.today().plusDays(40), "1216/QĐ-UBND"))
                .orThrow();
        beans.getBean(RecordSuccession.class)
                .record(Actor.SYSTEM, new Succession(unit, of.agency(), SuccessionKind.MERGE,
                        of.today().plusDays(41), "1216/QĐ-UBND", null))
                .orThrow();
        return unit.value();
    }

    private DocumentId charge(String number, String subject, String head, @Nullable String handler, int late) {
        var id = show(DISTRICT, number, "NORMAL", subject);
        var charges = new ArrayList<>(
                List.of(new Charge(office.placeOf(head), HandlingRole.LEAD, office.today().plusDays(3))));
        if (number.equals("2011"))
            charges.add(new Charge(office.placeOf("truongphong"), HandlingRole.INFORM, null));
        var part = office.direct(office.actor("lanhdao"), id, charges.toArray(new Charge[0]))
                .assignments()
                .getFirst();
        if (handler != null)
            beans.getBean(AssignHandler.class)
                    .assign(office.actor(head), id, part.id(), office.person(handler))
                    .orThrow();
        return due(id, part.id(), -late);
    }

    /** As if the directive were older. */
    private DocumentId due(DocumentId id, UUID part, int days) {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("UPDATE assignment SET due_on = due_on - 3 + ? WHERE id = ?").params(days, part).update();
        jdbc.sql("UPDATE inbox_task SET due_at = due_at + make_interval(days => ? - 3) WHERE assignment_id = ?")
                .params(days, part)
                .update();
        return id;
    }

    private DocumentId show(Issuer issuer, String number, String urgency, String subject) {
        var id = take(issuer, number, urgency, subject);
        office.register(id);
        office.present(id);
        return id;
    }

    private DocumentId take(Issuer issuer, String number, String urgency, String subject) {
        var day = day();
        var letter = issuer.letter(number, day, subject, COMMUNE);
        return office.arrived(IncomingSource.FILE, facts(issuer, number, urgency, subject),
                number + "-" + issuer.symbol() + ".pdf", letter.pdf(press), Set.of());
    }

    private IncomingFacts facts(Issuer issuer, String number, String urgency, String subject) {
        return new IncomingFacts(null, issuer.name(), number, issuer.symbol(), day(), "OFFICIAL_LETTER", subject,
                urgency, issuer.signer(), null);
    }

    private LocalDate day() {
        return office.today().minusDays(2);
    }

    /** What nobody has charged anybody with has no day of its own. */
    private DocumentId late(DocumentId id, int days) {
        beans.getBean(JdbcClient.class)
                .sql("UPDATE inbox_task SET due_at = now() - make_interval(days => ?) WHERE document_id = ? AND completed_at IS NULL")
                .params(days, id.value())
                .update();
        return id;
    }

    /** The part of the directive that waits for somebody. */
    private UUID part(DocumentId id, String position) {
        var holders = List.of(office.person(position).toString(), office.placeOf(position).toString());
        return office.tasks(id)
                .stream()
                .filter(task -> holders.stream().anyMatch(task.holder().key()::contains))
                .map(task -> Objects.requireNonNull(task.assignment()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing waits for " + position + " in " + office.tasks(id)));
    }

    private DocumentId delivered(String subject) {
        var found = new AtomicReference<DocumentId>();
        Await.until("the letter is delivered", Duration.ofSeconds(30), () -> {
            beans.getBean(JdbcClient.class)
                    .sql("SELECT id FROM incoming_document WHERE subject = ? AND agency_id = ?")
                    .params(subject, office.agency().value())
                    .query(UUID.class)
                    .optional()
                    .ifPresent(id -> found.set(new DocumentId(id)));
            return found.get() != null;
        });
        return Objects.requireNonNull(found.get());
    }

    private String print() {
        var page = new Browserless(port).signedInAsDemo(office.login("vanthu"))
                .page("/registers?direction=INCOMING")
                .body();
        var found = PRINT.matcher(page);
        if (!found.find()) throw new AssertionError("The register is not printed: " + page);
        return found.group(1).replace("&amp;", "&");
    }

    @Override
    public void close() {
        press.context().close();
    }
}
