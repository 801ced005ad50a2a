/** Tables of kept signature reports, and the relay that has them made. */
@NullMarked
package vn.lienthong.engine.trust.internal;

import org.jspecify.annotations.NullMarked;
