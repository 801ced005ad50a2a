/** The document index on an Elasticsearch cluster; the only package that knows its client. */
@NullMarked
package vn.lienthong.search.elastic;

import org.jspecify.annotations.NullMarked;
