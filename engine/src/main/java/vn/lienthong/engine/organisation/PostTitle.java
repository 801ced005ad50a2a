package vn.lienthong.engine.organisation;

/**
 * A title of posts.
 *
 * @param rank order of a staff list: 1 first
 */
public record PostTitle(String key, String nameVi, String nameEn, int rank) {}
