package vn.lienthong.engine.proposal;

import java.util.List;

import vn.lienthong.engine.registry.CodeListEntry;

/** Reads what a document says of itself from where the decree puts it on the page. */
public interface FrontPages {
    /** @param from {@link ReadFrom#TEXT} or {@link ReadFrom#SCAN} */
    FrontPage read(String text, ReadFrom from, List<CodeListEntry> kinds, List<CodeListEntry> urgencies);
}
