/** What happens before the product itself begins: out of its one archive, the program is laid down so that it starts fast. */
@NullMarked
package vn.lienthong.launch;

import org.jspecify.annotations.NullMarked;
