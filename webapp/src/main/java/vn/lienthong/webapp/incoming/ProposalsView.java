package vn.lienthong.webapp.incoming;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Proposals for the fields of a form.
 *
 * @param isWaiting whether it is worth asking again
 * @param words     how far the reading is
 */
record ProposalsView(boolean isWaiting, String words, List<Item> items) {
    /**
     * One of them.
     *
     * @param field  name of the field
     * @param shown  the value as people read it
     * @param issuer id of the agency, for the field that goes with its name
     * @param source where it was read, in words
     */
    record Item(String field, String value, String shown, @Nullable String issuer, String source, boolean isSure) {}
}
