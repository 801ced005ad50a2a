/** Who sits at the keyboard: sign-in, session, headers, tokens. Who may do what is decided by the engine's use cases. */
@NullMarked
package vn.lienthong.webapp.security;

import org.jspecify.annotations.NullMarked;
