package vn.lienthong.webapp.integration.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.lienthong.engine.finding.IndexEntry;
import vn.lienthong.engine.finding.TextState;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.search.Direction;
import vn.lienthong.search.IndexedDocument;
import vn.lienthong.search.IndexedDocument.Classification;
import vn.lienthong.search.IndexedDocument.Description;
import vn.lienthong.search.IndexedDocument.Placement;
import vn.lienthong.search.TextPart;

/** The engine's entries in the index's words. */
final class IndexedDocuments {
    /** What a document without the mark is; documents of the secret network never come here. */
    private static final String NOT_SECRET = "NONE";
    private static final String NO_LEVEL = "NONE";

    private IndexedDocuments() {}

    static List<IndexedDocument> of(List<IndexEntry> entries) {
        return entries.stream().map(IndexedDocuments::of).toList();
    }

    private static IndexedDocument of(IndexEntry entry) {
        var keys = entry.keys();
        return new IndexedDocument(entry.id().toString(), entry.version(), placement(entry.place()),
                description(entry), new Classification(Direction.valueOf(keys.direction().name()), keys.kind(),
                        keys.urgency(), NOT_SECRET, keys.state()),
                entry.texts().stream().map(IndexedDocuments::part).toList(), entry.readers());
    }

    private static Placement placement(IndexEntry.Place place) {
        var level = place.level();
        return new Placement(place.agency().toString(), ids(place.units()), ids(place.path()),
                level == null ? NO_LEVEL : level);
    }

    private static Set<String> ids(Set<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::toString).collect(Collectors.toSet());
    }

    private static Description description(IndexEntry entry) {
        var words = entry.words();
        var days = entry.days();
        return new Description(words.number(), words.symbol(), words.subject(), words.issuer(), words.signer(),
                words.recipients(), days.issuedOn(), days.arrivedOn(), days.year());
    }

    private static TextPart part(IndexEntry.FileText file) {
        return new TextPart(file.file().toString(), state(file.state()), file.text());
    }

    static TextPart.State state(TextState state) {
        return switch (state) {
            case WAITING -> TextPart.State.WAITING;
            case WAITING_FOR_OCR -> TextPart.State.WAITING_FOR_OCR;
            case READ -> TextPart.State.READ;
            case CUT -> TextPart.State.CUT;
            case NONE, FAILED, QUARANTINED -> TextPart.State.NONE;
        };
    }
}
