/** The real servers of the local default: started as child processes, watched, stopped, and gone when we are gone. */
@NullMarked
package vn.lienthong.search.local;

import org.jspecify.annotations.NullMarked;
