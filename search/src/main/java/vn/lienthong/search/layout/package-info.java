/**
 * Reads what an administrative document says of itself from where the decree puts it on the page (Decree
 * 30/2020/NĐ-CP, art. 8 and annex I). Nothing is known of organisations here, and no list of kinds: they are handed in.
 */
@NullMarked
package vn.lienthong.search.layout;

import org.jspecify.annotations.NullMarked;
