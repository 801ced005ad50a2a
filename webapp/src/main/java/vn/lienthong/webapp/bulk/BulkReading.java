package vn.lienthong.webapp.bulk;

import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.bulk.ReadBulk;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.bulk.BulkPages.Reader;
import vn.lienthong.webapp.shell.Then;

/** Reads a bulk act for its page, at first or after its form was refused. */
@Component
final class BulkReading {
    private final ReadBulk readBulk;
    private final BulkPages pages;

    BulkReading(ReadBulk readBulk, BulkPages pages) {
        this.readBulk = readBulk;
        this.pages = pages;
    }

    /** The list to go back to, and in which language. */
    record Place(Then then, Locale locale) {}

    BulkView of(Actor actor, UUID id, Place place) {
        return pages.view(readBulk.of(actor, id),
                new Reader(actor, place.locale(), place.then(), BulkForm.EMPTY, null));
    }

    BulkView refused(Actor actor, UUID id, BulkForm typed, Refusal why, Place place) {
        return pages.view(readBulk.of(actor, id), new Reader(actor, place.locale(), place.then(), typed,
                pages.wrong(why, place.locale())));
    }

    /** What stands where a day should is none. */
    BulkView malformed(Actor actor, UUID id, BulkForm typed, Place place) {
        return pages.view(readBulk.of(actor, id), new Reader(actor, place.locale(), place.then(), typed,
                pages.malformed(place.locale())));
    }
}
