package vn.lienthong.engine.inbox;

/**
 * A number that is counted no further than anybody reads it.
 *
 * @param isMore whether there are more than the number says
 */
public record CappedCount(int number, boolean isMore) {
    private static final int MOST = 99;
    /** How many rows have to be looked at to know. */
    static final int ROWS = MOST + 1;

    static CappedCount of(int rows) {
        return new CappedCount(Math.min(rows, MOST), rows > MOST);
    }

    /** Both together. */
    public CappedCount plus(CappedCount other) {
        return new CappedCount(number + other.number, isMore || other.isMore);
    }
}
