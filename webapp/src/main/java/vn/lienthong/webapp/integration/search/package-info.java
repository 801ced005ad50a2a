/** Carries documents and their texts into the index, keeps the index in being, and says when one of the servers is away. */
@NullMarked
package vn.lienthong.webapp.integration.search;

import org.jspecify.annotations.NullMarked;
