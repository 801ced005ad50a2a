/** The search's view of the tables, and the listeners that fill its queues. */
@NullMarked
package vn.lienthong.engine.finding.internal;

import org.jspecify.annotations.NullMarked;
