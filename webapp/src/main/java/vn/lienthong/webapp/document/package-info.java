/** One document on one page: what it says, its files to read, how far it has come, what happened to it. */
@NullMarked
package vn.lienthong.webapp.document;

import org.jspecify.annotations.NullMarked;
