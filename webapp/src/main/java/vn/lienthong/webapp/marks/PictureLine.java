package vn.lienthong.webapp.marks;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.issuance.MarkPicture;

/**
 * One picture that was given.
 *
 * @param until last day it is used on; null while no end is known
 * @param state word: {@code planned}, {@code running}, {@code over}
 */
public record PictureLine(UUID id, LocalDate from, @Nullable LocalDate until, @Nullable String basis, String state) {
    static PictureLine of(MarkPicture picture, LocalDate today) {
        var end = picture.until();
        return new PictureLine(picture.id(), picture.from(), end == null ? null : lastDay(picture.from(), end),
                picture.basis(), state(picture, today));
    }

    /** Of one that was replaced on its first day, that day. */
    private static LocalDate lastDay(LocalDate from, LocalDate end) {
        return end.isAfter(from) ? end.minusDays(1) : from;
    }

    private static String state(MarkPicture picture, LocalDate today) {
        if (picture.isUsedOn(today)) return "running";
        return picture.isUsedFrom(today) ? "planned" : "over";
    }
}
