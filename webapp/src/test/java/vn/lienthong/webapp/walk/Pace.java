package vn.lienthong.webapp.walk;

import java.time.Duration;

/** How people work who are no machines, and who looks at the clock meanwhile. */
public interface Pace {
    /** Without a pause, unobserved. */
    Pace NONE = new Pace() {
        @Override
        public void think() {}

        @Override
        public void took(String kind, Duration duration, int status) {}
    };

    /** Before each page and each act. */
    void think();

    /**
     * An answer was there.
     *
     * @param kind page, act or file, in words of the report
     */
    void took(String kind, Duration duration, int status);
}
