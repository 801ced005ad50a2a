/** Registers and code lists in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.registry.internal;

import org.jspecify.annotations.NullMarked;
