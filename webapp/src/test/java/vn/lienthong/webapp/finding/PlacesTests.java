package vn.lienthong.webapp.finding;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.lienthong.webapp.finding.SearchView.Place;
import vn.lienthong.webapp.finding.SearchView.Places;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTests {
    private static final List<Place> MANY = IntStream.range(0, Places.MOST + 2)
            .mapToObj(number -> new Place("" + number, "Xã " + number))
            .toList();

    @Test
    void keepsTheChosenUnitWhereTheListIsCut() {
        var places = Places.of(MANY, MANY.getLast());

        assertThat(places.isCut()).isTrue();
        assertThat(places.shown()).hasSize(Places.MOST + 1).endsWith(MANY.getLast());
    }

    @Test
    void saysThatItIsCut() {
        assertThat(Places.of(MANY, null)).isEqualTo(new Places(MANY.subList(0, Places.MOST), true));
        assertThat(Places.of(MANY.subList(0, Places.MOST), MANY.getFirst()))
                .isEqualTo(new Places(MANY.subList(0, Places.MOST), false));
    }

    @Test
    void namesTheChosenUnitOnce() {
        var places = Places.of(List.of(MANY.getFirst()), MANY.getFirst());

        assertThat(places.shown()).containsExactly(MANY.getFirst());
    }
}
