/** The pages of signing in and out and of changing the password. */
@NullMarked
package vn.lienthong.webapp.signin;

import org.jspecify.annotations.NullMarked;
