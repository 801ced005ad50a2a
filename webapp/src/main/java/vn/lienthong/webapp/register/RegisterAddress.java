package vn.lienthong.webapp.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.registry.RegisterKey;

/** Where a register stands: agency, direction, series and year are in the address. */
record RegisterAddress(RegisterKey key) {
    String page() {
        return on("/registers", null);
    }

    String after(@Nullable String number) {
        return on("/registers", number);
    }

    String print(@Nullable String number) {
        return on("/registers/print", number);
    }

    private String on(String path, @Nullable String below) {
        var address = UriComponentsBuilder.fromPath(path)
                .queryParam("agency", key.agency())
                .queryParam("direction", key.direction())
                .queryParam("series", key.series())
                .queryParam("year", key.year());
        if (below != null) address.queryParam("below", below);
        return address.encode().toUriString();
    }
}
