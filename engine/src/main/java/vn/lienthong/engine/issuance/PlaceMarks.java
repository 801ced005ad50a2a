package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Says where signature, number, date and seal go on the main file. */
@UseCase
public class PlaceMarks {
    private final Drafting drafting;
    private final DocumentFiles files;

    PlaceMarks(Drafting drafting, DocumentFiles files) {
        this.drafting = drafting;
        this.files = files;
    }

    @Transactional
    public Outcome<DocumentId> place(Actor actor, DocumentId id, int version, List<MarkPlacement> placements) {
        var draft = drafting.open(actor, id, version);
        var main = files.mainOf(id);
        if (main.isEmpty()) return Outcome.refused(DocumentRefusal.MAIN_FILE_MISSING);
        if (!main.get().latest().file().isPdf()) return Outcome.refused(DocumentRefusal.MAIN_FILE_NOT_PDF);
        files.place(id, placements);
        drafting.changed(draft, actor, DocumentAct.MARKS_PLACED, Map.of());
        return Outcome.done(id);
    }
}
