package vn.lienthong.engine.notification;

import java.time.LocalDate;
import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;

/**
 * A mail that was planned and not sent yet.
 *
 * @param day it was planned for
 */
public record PlannedMail(UUID id, PersonId person, MailNotice.Kind kind, LocalDate day) {}
