/** Where the engine's features are put together; the features themselves are the packages below. */
@NullMarked
package vn.lienthong.engine;

import org.jspecify.annotations.NullMarked;
