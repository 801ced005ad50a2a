package vn.lienthong.webapp.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Look;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.browser.Visit;
import vn.lienthong.webapp.fixtures.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page in every look: each is opened once and then shown as different people see it. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensIT {
    private static final int MOST_BYTES = 150 * 1024;
    /** Less comes only where something is in the cache. */
    private static final int LEAST_BYTES = 10_000;
    /** What our tokens say; in forced colours the computer sees to it. */
    private static final Set<Look> OTHER_COLOURS = EnumSet.of(Look.DARK, Look.CONTRAST);
    /** Where people are told that there is no page for them. */
    private static final Set<Place> PROBLEMS = EnumSet.of(Place.NO_SUCH_DOCUMENT, Place.NOT_ALLOWED);
    /** What is drawn by itself after the page is there, as in a photograph it should be. */
    private static final double SETTLED_MILLIS = 700;
    /** Only what somebody sees is drawn. */
    private static final String DRAWN = ".viewer-page:first-child .viewer-wait";
    private static final Page.WaitForSelectorOptions GONE = new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.HIDDEN);

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    private Scenery scenery;
    private Visit desk;
    private Visit telephone;

    @BeforeAll
    void someWork() {
        scenery = new Scenery(beans, port).made();
        desk = Chromium.visit(port, Screen.DESK);
        telephone = Chromium.visit(port, Screen.PHONE);
    }

    @AfterAll
    void closeThePress() throws IOException {
        telephone.close();
        desk.close();
        scenery.close();
        if (Album.isRewritten()) Files.writeString(Album.INDEX, Album.index());
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsLightStillLegibleReachableAndFitsInEveryLook(Place place) throws IOException {
        var visit = place.visitedBy(desk.anew());
        open(place, visit);
        place.reach(visit.page(), scenery);

        assertThat(visit.page().locator(".problem").count()).isEqualTo(PROBLEMS.contains(place) ? 1 : 0);
        if (place.isNamed()) showsTheNextAct(place, Screen.DESK, visit);
        assertThat(place.isLookedAtFully() ? faults(visit) : faultsInBrief(visit)).isEmpty();
        inEnglish(place, visit);
        assertThat(visit.complaints()).allMatch(ScreensIT::isMeant);
    }

    @Test
    void noPageIsForgotten() {
        var addresses = Addresses.of(controllers);
        var walked = Arrays.stream(Place.values()).map(place -> scenery.path(place.path())).toList();
        var some = walked.stream().filter(path -> !path.startsWith("/documents")).toList();

        assertThat(addresses).hasSizeGreaterThan(60);
        assertThat(Addresses.faults(addresses, walked, Place.LEFT_OUT)).isEmpty();
        assertThat(Addresses.faults(addresses, some, Place.LEFT_OUT)).isNotEmpty();
    }

    static Stream<Place> twelve() {
        return Place.twelve().stream();
    }

    @ParameterizedTest
    @MethodSource("twelve")
    void theTwelveAreGoodOnATelephoneAsWell(Place place) throws IOException {
        var visit = place.visitedBy(telephone.anew());
        open(place, visit);
        assertThat(visit.shiftsOnAPoorLine()).as(place.name()).isEmpty();
        place.reach(visit.page(), scenery);
        if (place == Place.DECIDE) assertThat(visit.shiftsOnAPoorLine()).as("a decision").isEmpty();

        showsTheNextAct(place, Screen.PHONE, visit);
        assertThat(visit.overhang()).isZero();
        assertThat(visit.barriers()).isEmpty();
    }

    /** As it comes over the line. */
    private void open(Place place, Visit visit) {
        visit.open(scenery.path(place.path()));
        visit.page().waitForLoadState(LoadState.LOAD);
        assertThat(visit.shifts()).as(place.name()).isEmpty();
        assertThat(visit.transferred()).isBetween(LEAST_BYTES, MOST_BYTES);
    }

    private static void showsTheNextAct(Place place, Screen screen, Visit visit) throws IOException {
        if (Album.isRewritten()) {
            if (visit.isInSight(DRAWN)) visit.page().waitForSelector(DRAWN, GONE);
            visit.page().waitForTimeout(SETTLED_MILLIS);
            Album.keep(place, screen, visit.photograph());
        }
        assertThat(visit.isInSight(place.named().act())).as(place.named().next()).isTrue();
    }

    /**
     * The picture of a road writes styles that the policy refuses; a page that is not to be seen answers so. A piece that a
     * newer one replaces on its way is given up, and htmx says so; of one that failed it says more.
     */
    private static boolean isMeant(String complaint) {
        return complaint.startsWith("Applying inline style") || complaint.matches(".*status of 40[34] .*")
                || complaint.matches("htmx:(sendAbort|afterRequest), .*");
    }

    private static List<String> faults(Visit visit) {
        var faults = new ArrayList<>(visit.barriers());
        for (var look : Look.values()) {
            visit.as(look);
            if (OTHER_COLOURS.contains(look))
                faults.addAll(named(look, visit.weakText()));
            else
                faults.addAll(named(look, visit.misfits()));
        }
        return faults;
    }

    private static List<String> faultsInBrief(Visit visit) {
        var faults = new ArrayList<>(visit.barriers());
        faults.addAll(named(Look.NARROW, visit.as(Look.NARROW).misfits()));
        return faults;
    }

    /** Other words are as long as they are: what fits is asked again where there is least room. */
    private void inEnglish(Place place, Visit visit) {
        visit.inEnglish();
        place.reach(visit.page(), scenery);

        assertThat(visit.barriersOfWords()).as("English").isEmpty();
        assertThat(visit.as(Look.PHONE).misfits()).as("English").isEmpty();
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(visit.page().title()).doesNotContain("??");
        assertThat(visit.page().locator("body").innerText()).doesNotContain("??");
    }

    private static List<String> named(Look look, List<String> faults) {
        return faults.stream().map(fault -> look + " " + fault).toList();
    }
}
