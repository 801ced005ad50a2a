/** Where the figures of the bench profile are kept, for the benches of every module. */
@NullMarked
package vn.lienthong.engine.bench;

import org.jspecify.annotations.NullMarked;
