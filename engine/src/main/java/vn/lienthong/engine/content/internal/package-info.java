/** The content store on a folder or an S3 service, its tables, and the inspection of files. */
@NullMarked
package vn.lienthong.engine.content.internal;

import org.jspecify.annotations.NullMarked;
