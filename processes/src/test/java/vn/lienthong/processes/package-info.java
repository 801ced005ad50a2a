/** The process models, judged by their rules and driven along every way by the real use cases. */
@NullMarked
package vn.lienthong.processes;

import org.jspecify.annotations.NullMarked;
