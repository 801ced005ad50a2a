package vn.lienthong.engine.notification;

import java.util.UUID;

import vn.lienthong.engine.shared.PersonId;

/** A mail that was planned and not sent yet. */
public record PlannedMail(UUID id, PersonId person, MailNotice.Kind kind) {}
