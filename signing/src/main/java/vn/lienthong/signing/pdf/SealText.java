package vn.lienthong.signing.pdf;

/**
 * The lettering of a seal.
 *
 * @param upper on the upper part of the ring, such as the name of the agency above; may be empty
 * @param lower on the lower part of the ring, such as the place; may be empty
 * @param firstLine below the star
 * @param secondLine below the first line; may be empty
 */
public record SealText(String upper, String lower, String firstLine, String secondLine) {}
