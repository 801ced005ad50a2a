package vn.lienthong.rules.twin.signing;

/** Stands for something of the signing module. */
public final class Signs {}
