/** How 'no' and 'failed' are told: one answer form for machines, one for pages, each with a reference to the log. */
@NullMarked
package vn.lienthong.webapp.problem;

import org.jspecify.annotations.NullMarked;
