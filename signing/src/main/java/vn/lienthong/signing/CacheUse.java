package vn.lienthong.signing;

/**
 * How often something kept was asked for since the start.
 *
 * @param hits   it was there
 * @param misses it had to be fetched
 */
public record CacheUse(long hits, long misses) {}
