/** Issuing in PostgreSQL. */
@NullMarked
package vn.lienthong.engine.issuance.internal;

import org.jspecify.annotations.NullMarked;
