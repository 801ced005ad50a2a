package vn.lienthong.engine.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.lienthong.engine.document.DocumentHeader;
import vn.lienthong.engine.document.DocumentLists;
import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.UseCase;

/**
 * What the database says about a search: before it, whom the index may show what; after it, the documents themselves.
 * Both look at the rights as they are now, whatever the index says.
 */
@UseCase
public class FindDocuments {
    private final ReadingRights rights;
    private final NarrowedDocuments narrowed;
    private final DocumentLists lists;
    private final FileTexts texts;

    FindDocuments(ReadingRights rights, NarrowedDocuments narrowed, DocumentLists lists, FileTexts texts) {
        this.rights = rights;
        this.narrowed = narrowed;
        this.lists = lists;
        this.texts = texts;
    }

    /** @param mostHidden more need not be named: the index is too far behind to be asked */
    public SearchReach reach(Actor actor, int mostHidden) {
        return new SearchReach(rights.scopesOf(actor), narrowed.all(mostHidden));
    }

    /** The documents found, in the order found, without those the actor may not read any more. */
    public List<DocumentHeader> readable(Actor actor, Collection<DocumentId> found) {
        if (found.isEmpty()) return List.of();
        Map<DocumentId, DocumentHeader> open = lists.readable(found, rights.scopesOf(actor))
                .stream()
                .collect(Collectors.toMap(DocumentHeader::id, Function.identity()));
        return found.stream().map(open::get).filter(Objects::nonNull).toList();
    }

    /** How far the texts of a document's files are. */
    public List<FileTextView> texts(Actor actor, DocumentId document) {
        rights.require(actor, document);
        return texts.of(document);
    }
}
