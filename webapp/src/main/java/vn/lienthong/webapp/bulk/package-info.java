/** One act on many tasks: what it still needs, how far it is, what became of each task. */
@NullMarked
package vn.lienthong.webapp.bulk;

import org.jspecify.annotations.NullMarked;
