/** Rights and accounts on PostgreSQL, passwords by Argon2id. */
@NullMarked
package vn.lienthong.engine.access.internal;

import org.jspecify.annotations.NullMarked;
