/** The engine's port for scans of paper documents, on the signing module. */
@NullMarked
package vn.lienthong.webapp.integration.scans;

import org.jspecify.annotations.NullMarked;
