package vn.lienthong.engine.content;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import vn.lienthong.engine.shared.UseCase;

/** Takes away uploads that were given up, bytes nobody refers to, and remains of crashes. Repeated now and then. */
@UseCase
public final class SweepContent {
    private final List<Sweepable> places;
    private final Duration grace;
    private final Clock clock;

    SweepContent(List<Sweepable> places, ContentSettings settings, Clock clock) {
        this.places = List.copyOf(places);
        this.grace = settings.grace();
        this.clock = clock;
    }

    /** @return how many things were taken away */
    public int sweep() {
        var limit = clock.instant().minus(grace);
        return places.stream().mapToInt(place -> place.sweep(limit)).sum();
    }
}
