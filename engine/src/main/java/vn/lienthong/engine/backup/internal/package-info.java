/** The tables of an installation, copied out and in. */
@NullMarked
package vn.lienthong.engine.backup.internal;

import org.jspecify.annotations.NullMarked;
