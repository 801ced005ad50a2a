/** Files on their way in and out: resumable uploads, downloads with ranges. */
@NullMarked
package vn.lienthong.webapp.content;

import org.jspecify.annotations.NullMarked;
