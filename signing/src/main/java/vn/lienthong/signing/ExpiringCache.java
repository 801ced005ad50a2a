package vn.lienthong.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps values until their own end; the one used longest ago makes room. */
final class ExpiringCache<K, V> {

    private record Kept<V>(V value, Instant until) {}

    private final Clock clock;
    private final Map<K, Kept<V>> entries;
    private long hits;
    private long misses;

    ExpiringCache(int most, Clock clock) {
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        var entry = entries.get(key);
        if (entry != null && clock.instant().isBefore(entry.until())) {
            hits++;
            return Optional.of(entry.value());
        }
        entries.remove(key);
        misses++;
        return Optional.empty();
    }

    synchronized CacheUse use() {
        return new CacheUse(hits, misses);
    }

    synchronized void put(K key, V value, Instant until) {
        if (clock.instant().isBefore(until)) entries.put(key, new Kept<>(value, until));
    }
}
