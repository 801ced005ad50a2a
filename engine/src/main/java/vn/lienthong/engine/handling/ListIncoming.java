package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.ReadingRights;
import vn.lienthong.engine.handling.IncomingLines.Place;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.PageKey;
import vn.lienthong.engine.shared.UseCase;

/** The incoming documents that an actor may read, page by page. */
@UseCase
public class ListIncoming {
    private static final int LARGEST_PAGE = 200;

    private final ReadingRights readers;
    private final IncomingLines lines;
    private final Clock clock;

    ListIncoming(ReadingRights readers, IncomingLines lines, Clock clock) {
        this.readers = readers;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param after the key the page before gave; null for the first page
     * @throws UnknownException when {@code after} was never given: it comes from an address
     */
    @Transactional(readOnly = true)
    public KeysetPage<IncomingLine> page(Actor actor, IncomingFilter filter, @Nullable String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("Not a page size: " + size);
        var query = new IncomingLines.Query(
                readers.scopesOf(actor), filter, after == null ? null : place(after), LocalDate.now(clock), size + 1);
        return KeysetPage.cut(lines.find(query), size, IncomingLine::place);
    }

    private static Place place(String word) {
        return PageKey.read(word, 2, key -> new Place(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())));
    }
}
