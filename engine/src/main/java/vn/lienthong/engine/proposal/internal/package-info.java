/** The readings of uploads as rows. */
@NullMarked
package vn.lienthong.engine.proposal.internal;

import org.jspecify.annotations.NullMarked;
