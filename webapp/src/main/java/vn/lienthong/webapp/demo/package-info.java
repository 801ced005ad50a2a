/** Two provinces to try the product with, loaded at the first start in demo mode through the use cases of administrators. */
@NullMarked
package vn.lienthong.webapp.demo;

import org.jspecify.annotations.NullMarked;
