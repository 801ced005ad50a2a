package vn.lienthong.engine.finding;

import java.util.UUID;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.DocumentId;

/**
 * The newest version of a file, for those who read its text.
 *
 * @param name  as people know it; its ending helps to read it
 * @param state how far the text of this very content is
 */
public record FileToRead(UUID file, DocumentId document, ContentId content, String name, TextState state) {}
