package vn.lienthong.engine.organisation;

/**
 * An organisation in a list of the tree.
 *
 * @param agencies open agencies directly below on the day
 * @param units    open units directly below on the day
 */
public record TreeRow(Organisation organisation, int agencies, int units) {}
