/** Deliveries in PostgreSQL, and the relay that carries them to agencies of this installation. */
@NullMarked
package vn.lienthong.engine.exchange.internal;

import org.jspecify.annotations.NullMarked;
