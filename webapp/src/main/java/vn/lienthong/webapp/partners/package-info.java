/** Whose signatures count here: importing the certificates of partners, ending their trust, handing out one's own. */
@NullMarked
package vn.lienthong.webapp.partners;

import org.jspecify.annotations.NullMarked;
