/** The packaged product as a process, and people who walk documents through it over HTTP. */
@NullMarked
package vn.lienthong.webapp.walk;

import org.jspecify.annotations.NullMarked;
