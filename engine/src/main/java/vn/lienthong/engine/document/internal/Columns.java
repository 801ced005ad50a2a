package vn.lienthong.engine.document.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;

/** Reads typed columns of one row; an absent value stays absent. */
record Columns(ResultSet row) {
    UUID uuid(String name) throws SQLException {
        return row.getObject(name, UUID.class);
    }

    DocumentId document(String name) throws SQLException {
        return new DocumentId(uuid(name));
    }

    @Nullable
    DocumentId documentOrNull(String name) throws SQLException {
        var value = row.getObject(name, UUID.class);
        return value == null ? null : new DocumentId(value);
    }

    OrganisationId organisation(String name) throws SQLException {
        return new OrganisationId(uuid(name));
    }

    @Nullable
    OrganisationId organisationOrNull(String name) throws SQLException {
        var value = row.getObject(name, UUID.class);
        return value == null ? null : new OrganisationId(value);
    }

    PersonId person(String name) throws SQLException {
        return new PersonId(uuid(name));
    }

    @Nullable
    PersonId personOrNull(String name) throws SQLException {
        var value = row.getObject(name, UUID.class);
        return value == null ? null : new PersonId(value);
    }

    /** Who did something, and in whose name; null when nobody has, or that was not kept. */
    @Nullable
    Actor actorOrNull(String name, String nameOfAbsent) throws SQLException {
        var person = personOrNull(name);
        return person == null ? null : new Actor(person, personOrNull(nameOfAbsent));
    }

    Instant instant(String name) throws SQLException {
        return row.getTimestamp(name).toInstant();
    }

    @Nullable
    Instant instantOrNull(String name) throws SQLException {
        var value = row.getTimestamp(name);
        return value == null ? null : value.toInstant();
    }

    @Nullable
    LocalDate date(String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    static @Nullable UUID value(@Nullable DocumentId document) {
        return document == null ? null : document.value();
    }

    static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
