package vn.lienthong.engine.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;

/** Mails that are to be sent, or were. */
public interface PlannedMails {
    /** False when the person has one of that day already, whichever node planned it. */
    boolean planDigest(UUID id, PersonId person, LocalDate day);

    /** False when one is on its way to the person already: it will count this task, too. */
    boolean planUrgent(UUID id, PersonId person, LocalDate day);

    /** When the person was last sent a mail about urgent tasks; empty when never. */
    Optional<Instant> lastUrgent(PersonId person);

    /** Empty when it is sent, or needs not be any more. */
    Optional<PlannedMail> open(UUID id);

    /** @param isSent false when it needs not be sent any more */
    void close(UUID id, boolean isSent);
}
