/** Adapters of what operators see and set. */
@NullMarked
package vn.lienthong.engine.operation.internal;

import org.jspecify.annotations.NullMarked;
