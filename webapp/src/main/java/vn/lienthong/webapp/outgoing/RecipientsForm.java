package vn.lienthong.webapp.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import vn.lienthong.engine.document.RecipientRule;
import vn.lienthong.engine.shared.OrganisationId;

/**
 * What a drafter chose among the recipients, as it was sent.
 *
 * @param what     {@code save}, {@code find}, {@code group} (add a saved one), {@code keep} (save the list as a group)
 * @param find     words of names looked for
 * @param group    id of a saved group; empty for none
 * @param keepAs   name of a group to be saved
 */
record RecipientsForm(String what, List<OrganisationId> agencies, List<RecipientRule> rules, String find,
        @Nullable UUID group, String keepAs) {
    RecipientsForm {
        agencies = List.copyOf(agencies);
        rules = List.copyOf(rules);
    }

    /** @throws IllegalArgumentException when a choice is none that was offered */
    static RecipientsForm of(MultiValueMap<String, String> sent) {
        return new RecipientsForm(
                first(sent, "what"),
                sent.getOrDefault("recipient", List.of()).stream().map(OrganisationId::of).toList(),
                sent.getOrDefault("rule", List.of())
                        .stream()
                        .filter(rule -> !rule.isEmpty())
                        .map(RecipientsForm::rule)
                        .toList(),
                first(sent, "find"), group(first(sent, "group")), first(sent, "keepAs"));
    }

    /** The same with the members of a group added, each once. */
    RecipientsForm with(List<OrganisationId> members) {
        var all = new ArrayList<>(agencies);
        members.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return new RecipientsForm(what, all, rules, find, group, keepAs);
    }

    /** {@code <id>:COMMUNE}; nothing after the colon for every level. */
    static String key(RecipientRule rule) {
        return rule.below() + ":" + (rule.level() == null ? "" : rule.level());
    }

    private static RecipientRule rule(String key) {
        var colon = key.indexOf(':');
        if (colon < 0) throw new IllegalArgumentException("Not a group of recipients");
        var level = key.substring(colon + 1);
        return new RecipientRule(OrganisationId.of(key.substring(0, colon)), level.isEmpty() ? null : level);
    }

    private static @Nullable UUID group(String id) {
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
