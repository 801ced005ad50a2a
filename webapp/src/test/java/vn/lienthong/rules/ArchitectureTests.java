package vn.lienthong.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

import vn.lienthong.Application;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTests {
    /** The message consumer and the two classes of the web edge. */
    private static final Set<String> CATCH_ALL_PLACES = Set.of("TopicRelay", "ProblemPages", "ReferenceFilter");

    /** What the page of a document shows beside it, and what acts ask before they are kept as acts. */
    private static final Set<String> PARTS_OF_A_READING = Set.of("ReadReplies", "ReadHeldFiles", "ReadUnstamped",
            "ReadSignatures",
            "DocumentHistory",
            "TasksOf", "FindDocuments", "ChangeDraft", "SignerRule");

    private static final Rules RULES = new Rules("vn.lienthong");
    /** Tests of other modules come as jars or as folders, depending on how far the build went. */
    private static final ImportOption NO_TESTS = location -> new ImportOption.DoNotIncludeTests().includes(location)
            && !location.contains("-tests.jar") && !location.contains("/test-classes/");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(NO_TESTS)
            .importPackages("vn.lienthong");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/vn/lienthong/rules/twin/"))
            .importPaths(testFolders());

    private static List<Path> testFolders() {
        return Stream.of("engine", "processes", "signing", "search", "webapp")
                .map(module -> Path.of("..", module, "target", "test-classes").toAbsolutePath().normalize())
                .filter(Files::isDirectory)
                .toList();
    }

    @Test
    void thereIsSomethingToJudge() {
        assertThat(MAIN.size()).isGreaterThan(400);
        assertThat(TESTS.size()).isGreaterThan(100);
        assertThat(MAIN.stream()
                .map(type -> type.getPackageName())
                .filter(name -> name.startsWith("vn.lienthong.engine."))
                .distinct()
                .count()).isGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine", "signing", "search"})
    void modulesKnowNobody(String module) {
        RULES.modulesKnowNobody(module).check(MAIN);
    }

    @Test
    void featuresKeepToTheirDependencies() {
        var modules = ApplicationModules.of(Application.class, NO_TESTS);

        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(10);
        modules.verify();
    }

    @Test
    void replaceableLibrariesLiveInOnePackage() {
        RULES.onlyHere("engine.workflow", "org.camunda..").check(MAIN);
        RULES.onlyHere("signing", "eu.europa.esig..", "org.bouncycastle..", "org.apache.pdfbox..").check(MAIN);
        RULES.onlyHere("search.elastic", "co.elastic.clients..").check(MAIN);
    }

    @Test
    void modelsImportNoSpring() {
        RULES.modelsImportNoSpring().check(MAIN);
    }

    @Test
    void controllersCallUseCasesOnly() {
        RULES.controllersCallUseCasesOnly().check(MAIN);
    }

    @Test
    void packagesAreNullMarked() {
        RULES.packagesAreNullMarked().check(MAIN);
    }

    @Test
    void nobodyReadsTheServersClock() {
        RULES.noStaticClock().check(MAIN);
    }

    @Test
    void nobodyCatchesOrThrowsTheUnnamed() {
        RULES.noGeneralCatch(CATCH_ALL_PLACES).check(MAIN);
        RULES.noGeneralThrow().check(MAIN);
    }

    @Test
    void namesSaySomething() {
        RULES.namesSaySomething().check(MAIN);
        RULES.noFieldInjection().check(MAIN);
        RULES.noConsole().check(MAIN);
        RULES.noOldDates().check(MAIN);
    }

    @Test
    void noDocumentIsShownWithoutATrace() {
        RULES.readingIsNoted(PARTS_OF_A_READING).check(MAIN);
    }

    @Test
    void testsAreNamedAndAssertAlike() {
        RULES.testsAreNamedForWhatTheyNeed().check(TESTS);
        RULES.testsAssertWithAssertJ().check(TESTS);
    }

    @Test
    void webFeaturesKnowTheShellOnly() {
        RULES.webFeaturesKnowTheShellOnly().check(MAIN);
    }
}
