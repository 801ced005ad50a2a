package vn.lienthong.webapp.outgoing;

/** One choice of a field. */
record Option(String value, String label) {}
