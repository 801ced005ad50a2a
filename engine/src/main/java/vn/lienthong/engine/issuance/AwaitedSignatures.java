package vn.lienthong.engine.issuance;

/** Documents whose next step is a digital signature or a seal: they wait while there are no time-stamps. */
public interface AwaitedSignatures {
    /** Of the whole installation; what is sealed and only waits for its issue needs no time-stamp any more. */
    long count();
}
