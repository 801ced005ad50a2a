/** What a test puts into the product's process to hear of every durable step; the product knows nothing of it. */
@NullMarked
package vn.lienthong.crash;

import org.jspecify.annotations.NullMarked;
