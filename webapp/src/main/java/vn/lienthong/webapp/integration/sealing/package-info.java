/** The engine's port for signatures and seals, on the signing module. */
@NullMarked
package vn.lienthong.webapp.integration.sealing;

import org.jspecify.annotations.NullMarked;
