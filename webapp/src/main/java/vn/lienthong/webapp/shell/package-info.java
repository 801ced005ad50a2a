/** What every page shares: layout, navigation, languages, dates, notices. Features build on it and add their entries to it. */
@NullMarked
package vn.lienthong.webapp.shell;

import org.jspecify.annotations.NullMarked;
