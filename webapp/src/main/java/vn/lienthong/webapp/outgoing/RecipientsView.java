package vn.lienthong.webapp.outgoing;

import java.util.List;

/**
 * The recipients of a draft on its page.
 *
 * @param chosen  agencies one by one
 * @param rules   groups by what they are; ticked ones are chosen
 * @param groups  saved ones that can be added
 * @param find    what is looked for; empty for nothing
 * @param found   agencies by that name that are not chosen yet
 * @param changed whether they are what somebody ticked, not what is stored
 */
record RecipientsView(List<Option> chosen, List<Tick> rules, List<Option> groups, String find, List<Found> found,
        boolean changed) {
    /** A choice that may be made already. */
    record Tick(String value, String label, boolean ticked) {}

    /**
     * What a search for an agency offers: the agency itself, or all of a level below it.
     *
     * @param field name of the form's field
     */
    record Found(String field, String value, String label) {}

    int count() {
        return chosen.size() + (int) rules.stream().filter(Tick::ticked).count();
    }
}
