package vn.lienthong.rules;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each rule bites: fed with a class that breaks it, it fails and names that class. */
class RuleTwinsTests {
    private static final Rules RULES = new Rules("vn.lienthong.rules.twin");
    private static final JavaClasses TWINS = new ClassFileImporter().importPackages("vn.lienthong.rules.twin");

    @Test
    void moduleRuleBites() {
        bites(RULES.modulesKnowNobody("engine"), "KnowsSigning");
    }

    @Test
    void libraryRuleBites() {
        bites(RULES.onlyHere("engine.workflow", "com.tngtech.archunit.."), "UsesALibraryElsewhere");
    }

    @Test
    void springRuleBites() {
        bites(RULES.modelsImportNoSpring(), "UsesSpringInTheModel");
    }

    @Test
    void controllerRuleBites() {
        bites(RULES.controllersCallUseCasesOnly(), "QueriesTheDatabaseController");
    }

    @Test
    void nullMarkRuleBites() {
        bites(RULES.packagesAreNullMarked(), "NotMarked");
    }

    @Test
    void clockRuleBites() {
        bites(RULES.noStaticClock(), "ReadsTheServersClock");
    }

    @Test
    void catchRuleBites() {
        bites(RULES.noGeneralCatch(Set.of()), "CatchesEverything");
    }

    @Test
    void throwRuleBites() {
        bites(RULES.noGeneralThrow(), "ThrowsTheUnnamed");
    }

    @Test
    void nameRuleBites() {
        bites(RULES.namesSaySomething(), "DocumentHelper");
    }

    @Test
    void injectionRuleBites() {
        bites(RULES.noFieldInjection(), "InjectsIntoAField");
    }

    @Test
    void consoleRuleBites() {
        bites(RULES.noConsole(), "WritesToTheConsole");
    }

    @Test
    void dateRuleBites() {
        bites(RULES.noOldDates(), "KeepsAnOldDate");
    }

    @Test
    void testNameRuleBites() {
        bites(RULES.testsAreNamedForWhatTheyNeed(), "CheckOfSomething");
    }

    @Test
    void assertionRuleBites() {
        bites(RULES.testsAssertWithAssertJ(), "CheckOfSomething");
    }

    @Test
    void webFeatureRuleBites() {
        bites(RULES.webFeaturesKnowTheShellOnly(), "KnowsAnotherFeature");
    }

    @Test
    void readingRuleBites() {
        bites(RULES.readingIsNoted(Set.of()), "ShowsWithoutATrace");
    }

    @Test
    void dependencyRuleBites() {
        var modules = ApplicationModules.of("vn.lienthong.rules.twin.modules", (ImportOption) _ -> true);

        assertThatThrownBy(modules::verify).isInstanceOf(Violations.class);
    }

    private static void bites(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(TWINS)).isInstanceOf(AssertionError.class).hasMessageContaining(culprit);
    }
}
