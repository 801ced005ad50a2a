package vn.lienthong.search;

/** A property by which results are counted. Counts of a facet ignore the filter on the same property, so that the others stay choosable. */
public enum Facet {
    /** The name of who issued it, as it stands in the index. */
    ISSUER, LEVEL, KIND, YEAR, URGENCY, STATE, DIRECTION
}
