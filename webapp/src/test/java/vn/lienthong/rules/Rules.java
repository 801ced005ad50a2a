package vn.lienthong.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.DomainEvents;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules of the house style, for any root package, so that the twins are judged by the very same words. */
record Rules(String root) {
    private static final Set<Class<?>> CLOCKS = Set.of(
            Instant.class, LocalDate.class, LocalDateTime.class, LocalTime.class, OffsetDateTime.class,
            ZonedDateTime.class, Year.class);
    private static final Set<String> TOO_GENERAL = Set.of("java.lang.Exception", "java.lang.RuntimeException",
            "java.lang.Throwable", "java.lang.Error");

    ArchRule modulesKnowNobody(String module) {
        var others = List.of("engine", "signing", "search", "webapp")
                .stream()
                .filter(other -> !other.equals(module))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses().that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("engine, signing and search are usable without each other");
    }

    ArchRule onlyHere(String home, String... libraries) {
        return noClasses().that()
                .resideOutsideOfPackage(root + "." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("a library that can be replaced lives in one package");
    }

    ArchRule modelsImportNoSpring() {
        var spring = resideInAPackage("org.springframework..")
                .and(DescribedPredicate.not(resideInAPackage("org.springframework.modulith..")))
                .and(DescribedPredicate.not(DescribedPredicate.describe(
                        "@Transactional", (JavaClass type) -> type.isEquivalentTo(Transactional.class)
                                || type.getPackageName().equals("org.springframework.transaction.annotation"))));
        return noClasses().that()
                .resideInAPackage(root + ".engine.*..")
                .and()
                .resideOutsideOfPackages("..internal..", root + ".engine.workflow..")
                .should()
                .dependOnClassesThat(spring)
                .because("the domain can be read and tested without Spring");
    }

    ArchRule controllersCallUseCasesOnly() {
        return noClasses().that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework.jdbc..", "javax.sql..", "java.sql..", "..internal.."))
                .because("what a page can do, a use case decides");
    }

    ArchRule packagesAreNullMarked() {
        return classes().that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("lie in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(
                                new SimpleConditionEvent(
                                        type, type.getPackage().isAnnotatedWith(NullMarked.class),
                                        type.getPackageName() + " of " + type.getSimpleName()));
                    }
                });
    }

    ArchRule noStaticClock() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe("reads the server's clock, zone or locale", Rules::isAmbient))
                .orShould()
                .callConstructor(Date.class)
                .because("the law's time and language are arguments");
    }

    private static boolean isAmbient(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        var arguments = call.getTarget().getRawParameterTypes();
        if (name.equals("now") && CLOCKS.stream().anyMatch(owner::isEquivalentTo))
            return arguments.stream().noneMatch(argument -> argument.isEquivalentTo(Clock.class));
        if (owner.isEquivalentTo(Clock.class)) return name.startsWith("systemDefault") || name.equals("systemUTC");
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis");
        if (owner.isEquivalentTo(ZoneId.class)) return name.equals("systemDefault");
        if (owner.isEquivalentTo(Locale.class)) return name.equals("getDefault");
        return owner.isEquivalentTo(String.class) && arguments.isEmpty()
                && (name.equals("toLowerCase") || name.equals("toUpperCase"));
    }

    /** @param allowed simple names of the classes where work of unknown kind is run: each is one of the three places */
    ArchRule noGeneralCatch(Set<String> allowed) {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("catch what they can name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (allowed.contains(type.getSimpleName())) return;
                for (var unit : type.getCodeUnits())
                    if (catchesTooMuch(unit)) events.add(SimpleConditionEvent.violated(type, unit.getFullName()));
            }
        }).because("a catch-all hides what nobody thought of");
    }

    /** {@code Throwable} is left out: the compiler itself writes such handlers for try-with-resources. */
    private static boolean catchesTooMuch(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks()
                .stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(Exception.class)
                        || caught.isEquivalentTo(RuntimeException.class));
    }

    ArchRule noGeneralThrow() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .callConstructorWhere(DescribedPredicate.describe(
                        "makes an exception that says nothing",
                        call -> TOO_GENERAL.contains(call.getTargetOwner().getName())
                                && !call.getOriginOwner().isAssignableTo(call.getTargetOwner().getName())));
    }

    ArchRule namesSaySomething() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(
                        ".*(Impl|Utils?|Helper|Manager|Processor|Common)$|.*\\.(Base|Abstract|Common)[A-Z][A-Za-z]*$");
    }

    ArchRule noFieldInjection() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .notBeAnnotatedWith(Autowired.class);
    }

    ArchRule noConsole() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("is System.out or System.err", Rules::isConsole));
    }

    private static boolean isConsole(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(System.class)
                && (access.getName().equals("out") || access.getName().equals("err"));
    }

    ArchRule noOldDates() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".signing..")
                .and()
                .resideOutsideOfPackage(root + ".engine.workflow..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class)
                .because("java.util.Date has no zone");
    }

    ArchRule testsAreNamedForWhatTheyNeed() {
        return classes().that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and(DescribedPredicate.describe("have tests", Rules::hasTests))
                .should()
                .haveNameMatching(".*(Tests|IT|Snippet)(\\$.*)?$");
    }

    ArchRule testsAssertWithAssertJ() {
        return noClasses().that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.junit\\.jupiter\\.api\\.Assertions|org\\.hamcrest\\..*|org\\.junit\\.Assert");
    }

    /**
     * Whoever asks whether somebody may read a document either keeps in the trail what follows, or is a part of
     * something that does; pages have use cases for it.
     *
     * @param parts simple names of these parts
     */
    ArchRule readingIsNoted(Set<String> parts) {
        return classes().that()
                .resideInAPackage(root + "..")
                .and(DescribedPredicate.describe("ask whether somebody may read",
                        type -> calls(type, ReadingRights.class, "require")))
                .should(new ArchCondition<>("note the reading") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var isPage = type.getPackageName().startsWith(root + ".webapp");
                        var isNoted = calls(type, DomainEvents.class, "publish")
                                || parts.contains(type.getSimpleName());
                        events.add(new SimpleConditionEvent(type, isNoted && !isPage, type.getName()));
                    }
                });
    }

    private static boolean calls(JavaClass type, Class<?> owner, String method) {
        return type.getMethodCallsFromSelf()
                .stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(method));
    }

    private static boolean hasTests(JavaClass type) {
        return type.getMethods().stream().anyMatch(Rules::isTest);
    }

    private static boolean isTest(JavaMethod method) {
        return method.isAnnotatedWith("org.junit.jupiter.api.Test")
                || method.isAnnotatedWith("org.junit.jupiter.params.ParameterizedTest");
    }

    /** Features of the web know the shell and what every page needs, not each other. */
    ArchRule webFeaturesKnowTheShellOnly() {
        var common = resideInAnyPackage(
                root + ".webapp.shell..", root + ".webapp.problem..", root + ".webapp.security..",
                root + ".webapp.start..", root + ".webapp.content..");
        return slices().matching(root + ".webapp.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), common);
    }
}
