package vn.lienthong.webapp.crash;

import vn.lienthong.webapp.start.internal.OutsideParts;
import vn.lienthong.webapp.walk.Node;

/** What is killed, without a word, and started again. */
enum Killed {
    APPLICATION("application"),
    POSTGRESQL("PostgreSQL"),
    ELASTICSEARCH("Elasticsearch"),
    TIKA("Tika"),
    TIMESTAMPS("time-stamp authority");

    private final String title;

    Killed(String title) {
        this.title = title;
    }

    /** In the table. */
    String title() {
        return title;
    }

    void kill(OutsideParts parts, Node product) {
        switch (this) {
            case APPLICATION -> product.kill();
            case POSTGRESQL -> parts.killPostgres();
            case ELASTICSEARCH -> parts.killSearch();
            case TIKA -> parts.killText();
            case TIMESTAMPS -> parts.killTimestamps();
        }
    }

    void start(OutsideParts parts, Node product) {
        switch (this) {
            case APPLICATION -> product.start();
            case POSTGRESQL -> parts.startPostgres();
            case ELASTICSEARCH -> parts.startSearch();
            case TIKA -> parts.startText();
            case TIMESTAMPS -> parts.startTimestamps();
        }
    }
}
