package vn.lienthong.webapp.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.lienthong.webapp.browser.Screen;

/** The twelve screens in the documents of the product: a picture of each at desk and telephone, and their index. */
final class Album {
    static final Path INDEX = Path.of("src", "docs", "screens", "README.md");
    /** They are kept in the tree. */
    static final int MOST_BYTES = 150 * 1024;
    private static final String HEAD = """
            # Twelve screens

            Photographed by `mvn verify -pl webapp -am -Dit.test=ScreensIT -Dtest=NoSuch -Dsurefire.failIfNoSpecifiedTests=false
            -Dfailsafe.failIfNoSpecifiedTests=false -Dlienthong.screens=rewrite`: a commune of the demo on a working day after
            a storm, at the usual office computer (1366×768) and on a telephone (390×844). What its reader does next is in
            sight on each without scrolling; a test sees to it.
            """;

    private Album() {}

    static boolean isRewritten() {
        return "rewrite".equals(System.getProperty("lienthong.screens"));
    }

    static void keep(Place place, Screen screen, byte[] png) throws IOException {
        Files.createDirectories(INDEX.getParent());
        Files.write(picture(place, screen), SmallPicture.of(png));
    }

    static Path picture(Place place, Screen screen) {
        return INDEX.resolveSibling(file(place, screen));
    }

    private static String file(Place place, Screen screen) {
        return place.word() + "-" + screen.width() + ".png";
    }

    static String index() {
        var page = new StringBuilder(HEAD);
        int number = 0;
        for (var place : Place.twelve()) {
            var named = place.named();
            page.append("\n## %d. %s\n\nFor the %s: %s. Next: %s.\n\n".formatted(++number, named.title(),
                    named.reader(), named.shows(), named.next()));
            page.append(
                    "<img src=\"%s\" width=\"700\" alt=\"%s at the desk\"> <img src=\"%s\" width=\"200\" alt=\"%s on a telephone\">\n"
                            .formatted(file(place, Screen.DESK), named.title(), file(place, Screen.PHONE),
                                    named.title()));
        }
        return page.toString();
    }
}
