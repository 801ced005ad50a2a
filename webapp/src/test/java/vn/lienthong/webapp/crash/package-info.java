/** Kills the product and what it leans on at every durable step of a document's road, and looks what is left. */
@NullMarked
package vn.lienthong.webapp.crash;

import org.jspecify.annotations.NullMarked;
