/** The main job of the product, played by people of the demo in a real browser. */
@NullMarked
package vn.lienthong.webapp.journey;

import org.jspecify.annotations.NullMarked;
