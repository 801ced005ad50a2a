/** The road of an incoming document in the browser: taking in, the acts on its page, the lists. */
@NullMarked
package vn.lienthong.webapp.incoming;

import org.jspecify.annotations.NullMarked;
