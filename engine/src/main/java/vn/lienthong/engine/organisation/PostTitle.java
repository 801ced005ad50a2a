package vn.lienthong.engine.organisation;

import vn.lienthong.engine.shared.Named;

/**
 * A title of posts.
 *
 * @param rank order of a staff list: 1 first
 */
public record PostTitle(String key, String nameVi, String nameEn, int rank) implements Named {}
