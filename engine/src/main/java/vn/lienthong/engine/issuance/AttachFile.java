package vn.lienthong.engine.issuance;

import java.util.Map;

import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UseCase;

/**
 * Attaches an uploaded file to a draft. The bytes have passed the type gate; the type given is the one found in them.
 * A further main file takes the place of the earlier one, whose versions stay stored.
 */
@UseCase
public class AttachFile {
    private final Drafting drafting;
    private final DocumentFiles files;
    private final KeptFiles kept;

    AttachFile(Drafting drafting, DocumentFiles files, KeptFiles kept) {
        this.drafting = drafting;
        this.files = files;
        this.kept = kept;
    }

    /**
     * @param uploaded  the file as it came
     * @param converted its PDF/A form where one was made; it is what will be signed
     */
    @Transactional
    public Outcome<DocumentId> attach(
            Actor actor, DocumentId id, int version, FileRole role, StoredFile uploaded, StoredFile... converted) {
        var draft = drafting.open(actor, id, version);
        if (role == FileRole.MAIN) files.mainOf(id).ifPresent(main -> files.remove(main.id()));
        kept.keep(uploaded);
        var file = files.add(id, role, uploaded, FileStage.UPLOADED, actor);
        for (var form : converted) kept.addVersion(file, form, FileStage.CONVERTED, Actor.SYSTEM);
        drafting.changed(
                draft, actor, DocumentAct.FILE_ATTACHED,
                Map.of("content", uploaded.content().value(), "file", file.toString(), "role", role.name()));
        return Outcome.done(id);
    }
}
