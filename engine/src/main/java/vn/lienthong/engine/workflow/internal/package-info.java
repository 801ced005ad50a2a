/** The process engine, its listeners and its tables. */
@NullMarked
package vn.lienthong.engine.workflow.internal;

import org.jspecify.annotations.NullMarked;
