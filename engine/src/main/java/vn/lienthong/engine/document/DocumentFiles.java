package vn.lienthong.engine.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;

/** The files of documents. Versions are added, never changed. */
public interface DocumentFiles {
    /** Files not removed, the main file first. */
    List<DocumentFile> of(DocumentId document);

    Optional<DocumentFile> find(UUID file);

    default Optional<DocumentFile> mainOf(DocumentId document) {
        return of(document).stream().filter(DocumentFile::isMain).findFirst();
    }

    UUID add(DocumentId document, FileRole role, StoredFile first, FileStage stage, Actor by);

    /** Adds them in their order, each to its file. */
    void addVersions(List<NewVersion> next);

    default void addVersion(UUID file, StoredFile next, FileStage stage, Actor by) {
        addVersions(List.of(new NewVersion(file, next, stage, by)));
    }

    /** What a file becomes. */
    record NewVersion(UUID file, StoredFile content, FileStage stage, Actor by) {}

    /** Takes a file off a draft; its versions stay stored. */
    void remove(UUID file);

    /** Under which names contents arrived at agencies. */
    List<ArrivedName> arrived(Set<ContentId> contents, Set<OrganisationId> agencies);

    /** The files of an agency's incoming documents that have this content in any version. */
    List<DocumentFile> arrived(ContentId content, OrganisationId agency);

    /** A name under which a content arrived at an agency. */
    record ArrivedName(ContentId content, OrganisationId agency, String name) {}

    List<MarkPlacement> placementsOf(DocumentId document);

    void place(DocumentId document, List<MarkPlacement> placements);
}
