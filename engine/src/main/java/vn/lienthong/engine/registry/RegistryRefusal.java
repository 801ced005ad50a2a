package vn.lienthong.engine.registry;

import vn.lienthong.engine.shared.RefusalCode;

/** Where numbering says no. */
public enum RegistryRefusal implements RefusalCode {
    NUMBER_NOT_RESERVED, VOID_NEEDS_REASON, UNKNOWN_KIND, UNKNOWN_URGENCY
}
