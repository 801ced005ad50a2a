/** The shared ports on Spring and PostgreSQL. */
@NullMarked
package vn.lienthong.engine.shared.internal;

import org.jspecify.annotations.NullMarked;
