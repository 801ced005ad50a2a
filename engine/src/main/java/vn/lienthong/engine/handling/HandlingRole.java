package vn.lienthong.engine.handling;

/** What a unit is charged with: it leads, it supports, or it only has to know. */
public enum HandlingRole {
    LEAD, SUPPORTING, INFORM
}
