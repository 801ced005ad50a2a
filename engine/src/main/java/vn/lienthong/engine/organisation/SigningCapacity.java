package vn.lienthong.engine.organisation;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Named;

/**
 * In which capacity somebody signs (Decree 30/2020/NĐ-CP, art. 13).
 *
 * @param key          {@code HEAD}, {@code ON_BEHALF}, {@code ACTING}, {@code DEPUTY_FOR}, {@code BY_ORDER},
 *                     {@code BY_AUTHORISATION}
 * @param abbreviation printed before the post: {@code KT.}; null for the head himself
 * @param needsBasis   only with a written basis
 * @param needsEnd     only with an end
 * @param isLent       comes from somebody whose own capacity is not lent: no sub-delegation
 */
public record SigningCapacity(String key, @Nullable String abbreviation, String nameVi, String nameEn,
        boolean needsBasis, boolean needsEnd, boolean isLent) implements Named {}
