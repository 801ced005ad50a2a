package vn.lienthong.webapp.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.registry.RegisterKey;

/** Where a register stands: agency, direction, series and year are in the address. */
record RegisterAddress(RegisterKey key) {
    String page() {
        return on("/registers").encode().toUriString();
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
        return UriComponentsBuilder.fromPath(path)
                .queryParam("agency", key.agency())
                .queryParam("direction", key.direction())
                .queryParam("series", key.series())
                .queryParam("year", key.year());
    }
}
