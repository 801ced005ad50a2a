package vn.lienthong.webapp.start;

/** What the installation is for. */
public enum Mode {
    /** To be looked at and tried: demo organisation, demo accounts, development certificates. */
    DEMO,
    /** To be worked with: none of these, and no start on insecure settings. */
    PRODUCTION
}
