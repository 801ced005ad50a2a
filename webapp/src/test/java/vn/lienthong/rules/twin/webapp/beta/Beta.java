package vn.lienthong.rules.twin.webapp.beta;

/** Stands for something of another feature. */
public final class Beta {}
