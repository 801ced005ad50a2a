package vn.lienthong.webapp.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Period;

/**
 * Where a register stands: agency, direction, series, year and days are in the address.
 *
 * @param days null for the whole year
 */
record RegisterAddress(RegisterKey key, @Nullable Period days) {
    RegisterAddress(RegisterKey key) {
        this(key, null);
    }

    String page() {
        return on("/registers").encode().toUriString();
    }

    /** What was entered last, in the newest register of this run. */
    String newest() {
        return ofRun("/registers").encode().toUriString();
    }

    /** The page with the numbers below this one. */
    String after(String number) {
        return on("/registers").queryParam("below", number).encode().toUriString();
    }

    /** The sheet with the numbers above this one; null for the first. */
    String print(@Nullable String number) {
        var address = on("/registers/print");
        return (number == null ? address : address.queryParam("above", number)).encode().toUriString();
    }

    private UriComponentsBuilder on(String path) {
        var address = ofRun(path).queryParam("year", key.year());
        return days == null ? address : address.queryParam("from", days.from()).queryParam("until", days.to());
    }

    private UriComponentsBuilder ofRun(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("agency", key.agency())
                .queryParam("direction", key.direction())
                .queryParam("series", key.series());
    }
}
