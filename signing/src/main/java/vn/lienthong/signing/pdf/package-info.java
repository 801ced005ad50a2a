/**
 * What is drawn, searched and prepared in a PDF around its signatures: fields for number and date, marks, stamps,
 * scans and page images. Files stay on disk; every file is taken as hostile.
 */
@NullMarked
package vn.lienthong.signing.pdf;

import org.jspecify.annotations.NullMarked;
