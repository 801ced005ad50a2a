/** Code that runs inside the local Elasticsearch server only; the application never loads it. */
@NullMarked
package vn.lienthong.search.local.node;

import org.jspecify.annotations.NullMarked;
