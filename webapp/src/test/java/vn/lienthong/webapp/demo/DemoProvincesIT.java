package vn.lienthong.webapp.demo;

import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.access.SignIn;
import vn.lienthong.engine.access.SignInResult;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.organisation.Addressee;
import vn.lienthong.engine.organisation.Level;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationCode;
import vn.lienthong.engine.organisation.OrganisationDirectory;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody finds who tries the product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoProvincesIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private EngineContext engine;
    private OrganisationDirectory directory;

    @BeforeAll
    void start() {
        engine = DemoContext.start(_ -> {});
        DemoContext.load(engine);
        directory = engine.get(OrganisationDirectory.class);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void oneProvinceHasThreeLevels() {
        var province = province("tỉnh Sông Hạ");

        assertThat(directory.levelsOf(province.id(), TODAY)).extracting(Level::key)
                .containsExactly("PROVINCE", "DISTRICT", "COMMUNE");
        assertThat(directory.agenciesBelow(province.id(), "DISTRICT", TODAY)).hasSize(2);
        assertThat(directory.agenciesBelow(province.id(), "COMMUNE", TODAY)).hasSize(6);
        assertThat(directory.agenciesBelow(province.id(), "PROVINCE", TODAY)).hasSize(3);
    }

    @Test
    void theOtherHasTwoSinceTheReform() {
        var province = province("tỉnh Nam Giang Hà");

        assertThat(directory.levelsOf(province.id(), TODAY)).extracting(Level::key)
                .containsExactly("PROVINCE", "COMMUNE");
        assertThat(directory.agenciesBelow(province.id(), null, TODAY)).hasSize(5);
        assertThat(directory.agenciesBelow(province.id(), "DISTRICT", LocalDate.of(2025, 6, 30))).hasSize(2);
        assertThat(directory.agenciesBelow(province.id(), "DISTRICT", LocalDate.of(2025, 7, 1))).isEmpty();
    }

    @Test
    void theCodeOfAFormerCommuneLeadsToTheNewOne() {
        var addressee = directory.byCode(Objects.requireNonNull(OrganisationCode.read("H92.31.01")), TODAY);

        assertThat(addressee).isInstanceOfSatisfying(Addressee.Closed.class, closed -> {
            assertThat(closed.named().shortName()).isEqualTo("UBND xã Vĩnh Hưng");
            assertThat(closed.successors()).extracting(Organisation::shortName).containsExactly("UBND xã Vĩnh Thịnh");
        });
    }

    @Test
    void everyListedAccountExistsAndTheDemoPasswordOpensIt() {
        var accounts = new DemoAccounts(engine.get(DemoPlan.class), "lienthong");

        assertThat(engine.jdbc().sql("SELECT sign_in_name FROM account").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(accounts.all().stream().map(DemoAccount::signInName).toList());
        assertThat(accounts.some()).hasSize(9);
        for (var account : accounts.some())
            assertThat(engine.get(SignIn.class)
                    .signIn(new SignIn.Attempt(account.signInName(), accounts.password(), "127.0.0.1")))
                    .isInstanceOf(SignInResult.SignedIn.class);
    }

    private Organisation province(String name) {
        return directory.roots(TODAY).stream().filter(root -> root.name().endsWith(name)).findFirst().orElseThrow();
    }
}
