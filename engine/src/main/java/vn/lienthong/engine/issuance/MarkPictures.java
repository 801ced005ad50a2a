package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.document.Mark;

/** The kept pictures, those of the past included. */
public interface MarkPictures {
    Optional<MarkPicture> usedOn(Mark mark, UUID owner, LocalDate day);

    Optional<MarkPicture> find(UUID id);

    /** The latest given first; no more than a page of them. */
    List<MarkPicture> of(Mark mark, UUID owner);

    /** For a change: others of the same owner wait until this one is done. */
    void lock(UUID owner);

    void add(MarkPicture picture);

    /**
     * From the day on none of the owner's is used.
     *
     * @return how many were to be used then
     */
    int end(Mark mark, UUID owner, LocalDate from);
}
