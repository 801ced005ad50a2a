/** Documents in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.document.internal;

import org.jspecify.annotations.NullMarked;
