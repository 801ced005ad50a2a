/** A real Chromium for tests of pages. */
@NullMarked
package vn.lienthong.webapp.browser;

import org.jspecify.annotations.NullMarked;
