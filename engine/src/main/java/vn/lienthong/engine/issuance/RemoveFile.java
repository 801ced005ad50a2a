package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/** Takes a file off a draft, with the marks placed on it. Its bytes and versions stay stored. */
@UseCase
public class RemoveFile {
    private final Drafting drafting;
    private final DocumentFiles files;

    RemoveFile(Drafting drafting, DocumentFiles files) {
        this.drafting = drafting;
        this.files = files;
    }

    @Transactional
    public Outcome<DocumentId> remove(Actor actor, DocumentId id, int version, UUID file) {
        var draft = drafting.open(actor, id, version);
        var wanted = files.of(id).stream().filter(one -> one.id().equals(file)).findFirst();
        if (wanted.isEmpty()) return Outcome.refused(DocumentRefusal.FILE_NOT_OF_DOCUMENT);
        files.remove(file);
        if (wanted.get().isMain()) files.place(id, List.of());
        drafting.changed(draft, actor, DocumentAct.FILE_REMOVED, Map.of("file", file.toString()));
        return Outcome.done(id);
    }
}
