package vn.lienthong.engine.organisation;

import vn.lienthong.engine.shared.Named;

/**
 * A level of government. Levels are rows; which of them a tree has is said by the scheme of government it follows.
 *
 * @param rank 1 is the highest
 */
public record Level(String key, int rank, String nameVi, String nameEn) implements Named {}
