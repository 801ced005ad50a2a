/** The engine's ports, adapted to programs and modules the engine does not know. */
@NullMarked
package vn.lienthong.webapp.integration;

import org.jspecify.annotations.NullMarked;
