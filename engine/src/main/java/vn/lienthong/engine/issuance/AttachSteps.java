package vn.lienthong.engine.issuance;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.document.DocumentAct;
import vn.lienthong.engine.document.DocumentFiles;
import vn.lienthong.engine.document.FileRole;
import vn.lienthong.engine.document.FileStage;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.UseCase;

/** What of attaching touches the database: before the file is looked into, and after it. */
@UseCase
class AttachSteps {
    private final Drafting drafting;
    private final DocumentFiles files;
    private final KeptFiles kept;

    AttachSteps(Drafting drafting, DocumentFiles files, KeptFiles kept) {
        this.drafting = drafting;
        this.files = files;
        this.kept = kept;
    }

    /** @param pdf the PDF/A form of an office file; null when there is none */
    record NewFile(FileRole role, StoredFile source, @Nullable StoredFile pdf) {}

    /**
     * Nobody makes the product work on a file for a draft that is not theirs, or not a draft any more.
     *
     * @return the agency whose document it will be
     */
    @Transactional(readOnly = true)
    public OrganisationId check(Actor actor, DocumentId id, int version) {
        return drafting.look(actor, id, version).facts().agency();
    }

    @Transactional
    public void keep(Actor actor, DocumentId id, int version, NewFile wanted) {
        var draft = drafting.open(actor, id, version);
        if (wanted.role() == FileRole.MAIN) takeOffMain(id);
        kept.keep(wanted.source());
        var file = files.add(id, wanted.role(), wanted.source(), FileStage.UPLOADED, actor);
        var pdf = wanted.pdf();
        if (pdf != null) kept.addVersion(file, pdf, FileStage.CONVERTED, Actor.SYSTEM);
        drafting.changed(
                draft, actor, DocumentAct.FILE_ATTACHED,
                Map.of(
                        "content", wanted.source().content().value(), "file", file.toString(), "role",
                        wanted.role().name()));
    }

    /** The marks were placed on the pages of that file; on other pages they would be anywhere. */
    private void takeOffMain(DocumentId id) {
        files.mainOf(id).ifPresent(main -> {
            files.remove(main.id());
            files.place(id, List.of());
        });
    }
}
