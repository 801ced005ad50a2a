/** All pages of the product as people meet them: walked, judged, measured, photographed. */
@NullMarked
package vn.lienthong.webapp.screens;

import org.jspecify.annotations.NullMarked;
