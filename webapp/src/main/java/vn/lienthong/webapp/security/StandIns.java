package vn.lienthong.webapp.security;

import java.util.List;

import vn.lienthong.engine.shared.PersonId;

/** Whom a person may stand in for now, because they are absent and said so. */
public interface StandIns {
    List<Absent> absentPeopleOf(PersonId deputy);

    record Absent(PersonId person, String displayName) {}
}
