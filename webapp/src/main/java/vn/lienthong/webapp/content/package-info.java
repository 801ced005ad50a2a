/** Files on their way in and out: resumable uploads, downloads with ranges, and what is found out about their pages. */
@NullMarked
package vn.lienthong.webapp.content;

import org.jspecify.annotations.NullMarked;
