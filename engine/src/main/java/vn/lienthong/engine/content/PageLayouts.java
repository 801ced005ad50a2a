package vn.lienthong.engine.content;

import java.util.Optional;

/** What was found out about the pages of content, so that it is opened for that once. */
public interface PageLayouts {
    Optional<PageLayout> find(ContentId content);

    /** The first who measures is right; nothing is kept of bytes that nothing refers to. */
    void keep(ContentId content, PageLayout layout);
}
