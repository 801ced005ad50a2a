package vn.lienthong.engine.proposal;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.content.Arrival;
import vn.lienthong.engine.content.ArrivalCheck;
import vn.lienthong.engine.content.Quarantines;
import vn.lienthong.engine.content.ReadContent;
import vn.lienthong.engine.content.ReadableContent;
import vn.lienthong.engine.content.Upload;
import vn.lienthong.engine.content.UploadKey;
import vn.lienthong.engine.content.UploadReceipt;
import vn.lienthong.engine.content.Uploads;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Shows the file that somebody brought, before it is a document: what is typed is compared with it. Nobody sees it but who
 * brought it, and nothing is shown before it was looked into.
 */
@UseCase
public final class PreviewUpload {
    private final Authorisation authorisation;
    private final Uploads uploads;
    private final UploadReadings readings;
    private final ArrivalCheck check;
    private final Quarantines quarantines;
    private final ReadContent contents;

    PreviewUpload(Authorisation authorisation, Uploads uploads, UploadReadings readings, ArrivalCheck check,
            Quarantines quarantines, ReadContent contents) {
        this.authorisation = authorisation;
        this.uploads = uploads;
        this.readings = readings;
        this.check = check;
        this.quarantines = quarantines;
        this.contents = contents;
    }

    /** What can be shown by now; each with the name its sender gave the file. */
    public sealed interface Preview {
        /** It has not arrived whole. */
        record Waiting(String name) implements Preview {}

        record Held(String name) implements Preview {}

        record Shown(String name, ReadableContent bytes) implements Preview {}
    }

    /**
     * Waits for no text server; looks into the file itself when nobody has done it yet, once and outside of any
     * transaction.
     *
     * @throws vn.lienthong.engine.shared.UnknownException when there is none for this actor
     */
    public Preview look(Actor actor, UploadKey key) {
        var reach = authorisation.reach(actor, Act.REGISTER_INCOMING);
        if (reach.isEmpty()) throw new ForbiddenException("document");
        var upload = uploads.get(key, actor.requirePerson());
        var receipt = upload.receipt();
        if (receipt == null) return new Preview.Waiting(upload.name());
        // the same bytes may have come there before, under a name that made them suspicious
        if (reach.stream().anyMatch(place -> quarantines.isClosed(receipt.content().id(), place)))
            return new Preview.Held(upload.name());
        return switch (arrival(upload, receipt)) {
            case Arrival.Quarantined _ -> new Preview.Held(upload.name());
            case Arrival.Clean(var mediaType) ->
                new Preview.Shown(upload.name(), contents.brought(receipt, mediaType));
        };
    }

    private Arrival arrival(Upload upload, UploadReceipt receipt) {
        var reading = readings.find(upload.id());
        var known = reading.isPresent() ? reading.get().mediaType() : null;
        if (known != null) return new Arrival.Clean(known);
        var arrival = check.check(receipt.content(), upload.name());
        if (arrival instanceof Arrival.Clean(var mediaType)) readings.keepMediaType(upload.id(), mediaType);
        return arrival;
    }
}
