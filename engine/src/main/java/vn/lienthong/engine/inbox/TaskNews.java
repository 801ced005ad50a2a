package vn.lienthong.engine.inbox;

/** What a change of a task is to somebody who may do it. */
public enum TaskNews {
    /** It has come, and can be done. */
    NEW,
    /** Somebody else has taken it. */
    TAKEN,
    /** The person has taken it, or who is absent and the person stands in for. */
    OWN,
    /** A colleague had it, and it was given to the person, or to who is absent and the person stands in for. */
    GIVEN,
    /** Whoever has it was urged, and that is the person. */
    URGED,
    /** It was given back. */
    FREE,
    /** It is done, or went elsewhere. */
    GONE,
    /** Its day or its urgency is another one. */
    CHANGED
}
