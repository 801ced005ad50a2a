package vn.lienthong.webapp.walk;

import java.time.Duration;

/** How people work who are no machines, and who looks at the clock meanwhile. */
public interface Pace {
    /** Without a pause, unobserved. */
    Pace NONE = new Pace() {
        @Override
        public void think() {}

        @Override
        public void took(String kind, Duration duration) {}

        @Override
        public void met(String trouble) {}
    };

    /** Before each page and each act. */
    void think();

    /**
     * An answer was there.
     *
     * @param kind page, act or file, in words of the report
     */
    void took(String kind, Duration duration);

    /** Somebody was shown what they had not asked for, or no answer at all. */
    void met(String trouble);
}
