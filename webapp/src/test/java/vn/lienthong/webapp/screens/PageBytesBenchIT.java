package vn.lienthong.webapp.screens;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.webapp.browser.Chromium;
import vn.lienthong.webapp.browser.Screen;
import vn.lienthong.webapp.fixtures.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What each page costs on the line, with nothing in the cache, before the document itself. */
@Tag("bench")
@ProductTest
class PageBytesBenchIT {
    private static final String ASKED = "≤ 150 KiB";
    private static final int MOST = 150;

    @LocalServerPort
    private int port;
    @Autowired
    private BeanFactory beans;

    @Test
    void everyPageIsLight() throws IOException {
        try (var scenery = new Scenery(beans, port).made()) {
            var sizes = new LinkedHashMap<Place, Integer>();
            for (var place : Place.values()) sizes.put(place, bytes(place, scenery));
            assertThat(sizes.values()).allMatch(bytes -> bytes > 0);

            var largest = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            FigureTable.keep("Bytes of a page with nothing in the cache, before the document itself", ASKED,
                    "largest %d KiB (%s), median %d KiB, of %d pages and states".formatted(kib(largest.getValue()),
                            largest.getKey().word(), kib(median(sizes)), sizes.size()),
                    kib(largest.getValue()) <= MOST);
            FigureTable.keep("Bytes of each of the twelve screens, the same way", ASKED + " each",
                    Place.twelve()
                            .stream()
                            .map(place -> place.word() + " " + kib(sizes.getOrDefault(place, 0)))
                            .collect(Collectors.joining(", ", "", " KiB")),
                    Place.twelve().stream().allMatch(place -> kib(sizes.getOrDefault(place, 0)) <= MOST));
        }
    }

    private int bytes(Place place, Scenery scenery) {
        try (var visit = place.visitedBy(Chromium.visit(port, Screen.DESK))) {
            visit.open(scenery.path(place.path()));
            visit.page().waitForLoadState(LoadState.LOAD);
            visit.shifts(); // what is fetched after the page is there belongs to it
            return visit.transferred();
        }
    }

    private static int median(Map<Place, Integer> sizes) {
        return sizes.values()
                .stream()
                .sorted(Comparator.naturalOrder())
                .skip(sizes.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Rounded up. */
    private static int kib(int bytes) {
        return (bytes + 1023) / 1024;
    }
}
