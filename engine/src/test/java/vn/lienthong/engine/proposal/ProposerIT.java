package vn.lienthong.engine.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.NewAgency;
import vn.lienthong.engine.organisation.OpenAgency;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a page and a seal name, among agencies whose names are alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposerIT {
    private final List<Proposal> onThePage = new ArrayList<>();
    private final EngineContext engine = new EngineContext(context -> context.registerBean(FrontPages.class,
            () -> (_, _, _, _) -> new FrontPage(onThePage, null)));
    private final SampleProvince sample = new SampleProvince(engine);
    private OrganisationId department = sample.province;
    private OrganisationId namesake = sample.province;
    private String province = "";

    @BeforeAll
    void openNamesakes() {
        namesake = sample.agency("Ủy ban nhân dân xã Hòa Bình", "UBND xã Hòa Bình", sample.districtB, "COMMUNE");
        var directory = engine.get(OrganisationDirectory.class);
        province = directory.get(sample.province, sample.today()).name();
        var place = province.replace("Ủy ban nhân dân ", "");
        department = engine.get(OpenAgency.class)
                .open(Actor.SYSTEM, new NewAgency(new Naming("Sở Nội vụ " + place, "Sở Nội vụ " + place, "SNV"),
                        sample.province, "PROVINCE", null, SampleProvince.OPENED, "02/QĐ"))
                .orThrow();
    }

    @BeforeEach
    void forgetThePage() {
        onThePage.clear();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void findsAnAgencyByItsNameInAnySpelling() {
        assertThat(issuer("ỦY BAN NHÂN DÂN XÃ AN PHÚ", null, null)).isEqualTo(sample.communeB);
        assertThat(issuer("UBND xa An Phu", null, null)).isEqualTo(sample.communeB);
        assertThat(issuer("UY BAN NHAN DAN XA AN PHU", "UBND huyện Tây Sơn", "UBND-VP")).isEqualTo(sample.communeB);
    }

    @Test
    void tellsNamesakesApartByTheAgencyAboveOrNotAtAll() {
        assertThat(issuer("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "UBND HUYỆN TÂY SƠN", null)).isEqualTo(namesake);
        assertThat(issuer("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", "UBND HUYỆN ĐÔNG HẢI", null)).isEqualTo(sample.communeA);
        assertThat(issuer("ỦY BAN NHÂN DÂN XÃ HÒA BÌNH", null, "UBND-VP")).isNull();
    }

    @Test
    void completesTheNameOfADepartmentFromTheAgencyAbove() {
        assertThat(issuer("SỞ NỘI VỤ", province, "SNV-CCHC")).isEqualTo(department);
        assertThat(issuer("SỞ NỘI VỤ", "UBND TỈNH KHÁC", "SNV-CCHC")).isNull();
        assertThat(issuer("TRẠM Y TẾ XÃ HÒA BÌNH", "UBND HUYỆN ĐÔNG HẢI", "TYT")).isNull();
    }

    @Test
    void isNotSureOfAnAgencyThatOnlyTheSymbolNames() {
        var found = Objects.requireNonNull(
                engine.get(IssuerMatch.class).of(null, null, "QĐ-SNV", sample.today()));

        assertThat(found.agency().id()).isEqualTo(department);
        assertThat(found.isSure()).isFalse();
        assertThat(engine.get(IssuerMatch.class).of(null, null, "QĐ-UBND", sample.today())).isNull();
    }

    @Test
    void believesASealAndDoubtsWhereThePageNamesAnother() {
        var seal = seal("Ủy ban nhân dân xã An Phú", true);

        var alone = only(ProposedField.ISSUER, List.of(seal));
        onThePage.add(read(ProposedField.ISSUER, "ỦY BAN NHÂN DÂN XÃ AN PHÚ"));
        var agreed = only(ProposedField.ISSUER, List.of(seal));
        onThePage.set(0, read(ProposedField.ISSUER, "UBND HUYỆN ĐÔNG HẢI"));
        var doubtful = only(ProposedField.ISSUER, List.of(seal));

        assertThat(List.of(alone, agreed, doubtful)).extracting(Proposal::organisation).containsOnly(sample.communeB);
        assertThat(List.of(alone.isSure(), agreed.isSure(), doubtful.isSure())).containsExactly(true, true, false);
        assertThat(only(ProposedField.ISSUER, List.of(seal("Ủy ban nhân dân xã An Phú", false))).isSure()).isFalse();
    }

    @Test
    void proposesTheDayOfTheSealOnlyWherePageSaysNoneAndNoDayToCome() {
        var tomorrow = sample.today().plusDays(1);
        onThePage.add(read(ProposedField.ISSUE_DATE, tomorrow.toString()));

        var day = only(ProposedField.ISSUE_DATE, List.of(seal("Ủy ban nhân dân xã An Phú", true)));

        assertThat(LocalDate.parse(day.value())).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(day.isSure()).isFalse();
        assertThat(engine.get(Proposer.class).of("", ReadFrom.TEXT, List.of())).isEmpty();
    }

    private @Nullable OrganisationId issuer(String printed, @Nullable String governing, @Nullable String symbol) {
        var match = engine.get(IssuerMatch.class).of(printed, governing, symbol, sample.today());
        return match == null ? null : match.agency().id();
    }

    private Proposal only(ProposedField field, List<FoundSignature> signatures) {
        return engine.get(Proposer.class)
                .of("", ReadFrom.TEXT, signatures)
                .stream()
                .filter(proposal -> proposal.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static Proposal read(ProposedField field, String value) {
        return new Proposal(field, value, null, ReadFrom.TEXT, value, true);
    }

    private static FoundSignature seal(String agency, boolean isValid) {
        return new FoundSignature(true, isValid, agency, agency, "", Instant.parse("2026-03-05T03:00:00Z"));
    }
}
