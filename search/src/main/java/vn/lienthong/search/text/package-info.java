/** Vietnamese text: one spelling for index and query, numbers and symbols in any spelling, and text out of files. */
@NullMarked
package vn.lienthong.search.text;

import org.jspecify.annotations.NullMarked;
