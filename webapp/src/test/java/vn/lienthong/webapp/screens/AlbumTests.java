package vn.lienthong.webapp.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lienthong.webapp.browser.Screen;

import static org.assertj.core.api.Assertions.assertThat;

class AlbumTests {
    @Test
    void twelveScreensAreInIt() throws IOException {
        assertThat(Place.twelve()).hasSize(12);
        assertThat(Album.INDEX).hasContent(Album.index());
        for (var place : Place.twelve())
            for (var screen : List.of(Screen.DESK, Screen.PHONE))
                assertThat(Files.size(Album.picture(place, screen))).as(place.word())
                        .isBetween(1L, (long) Album.MOST_BYTES);
    }
}
