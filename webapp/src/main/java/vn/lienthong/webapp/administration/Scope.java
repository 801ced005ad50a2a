package vn.lienthong.webapp.administration;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What an act changes. */
enum Scope {
    INSTALLATION("/administration"), ORGANISATION("/administration/organisations"), PERSON("/administration/people"),
    /** The working calendar of the whole installation; its items are days. */
    CALENDAR("/administration/calendar");

    private final String path;

    Scope(String path) {
        this.path = path;
    }

    /** Address of the page of one of them; of the tree for the whole installation. */
    String page(@Nullable UUID id) {
        return id == null ? path : path + "/" + id;
    }

    String act(@Nullable UUID id, String act) {
        return page(id) + "/acts/" + act;
    }
}
