/** What the search is told of documents and their files, and who may find what; the index itself is elsewhere. */
@ApplicationModule(allowedDependencies = {
        "engine.shared", "engine.access", "engine.organisation", "engine.content", "engine.registry",
        "engine.document"})
@NullMarked
package vn.lienthong.engine.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
