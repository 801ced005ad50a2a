package vn.lienthong.engine.organisation;

/** A person with the post held. */
public record StaffMember(Person person, Post post) {}
