package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The form of one act.
 *
 * @param act       its word in message keys
 * @param address   where the form is sent
 * @param back      the page it came from
 * @param subject   whom or what it is about
 * @param detail    which post, code or role; null when it is about all of the subject
 * @param item      the same, to be sent; null likewise
 * @param isFinal   whether it cannot be undone
 * @param preview   what would come of it; null when that is not known
 * @param alarm     why it was refused; null at first
 * @param alarmNext what can be done about it; null when nothing is known
 */
public record ActView(String act, String address, String back, String subject, @Nullable String detail,
        @Nullable String item, boolean isFinal, List<FieldView> fields, @Nullable String preview,
        @Nullable String alarm, @Nullable String alarmNext) {
    public ActView {
        fields = List.copyOf(fields);
    }

    /**
     * A field as it is shown.
     *
     * @param value   what stands in it; null for nothing
     * @param text    of a place field: the words typed
     * @param error   what is wrong; null when nothing is
     * @param matches of a place field: what the words could mean
     */
    public record FieldView(Field field, @Nullable String value, @Nullable String text, @Nullable String error,
            List<Choice> matches) {
        public FieldView {
            matches = List.copyOf(matches);
        }
    }
}
