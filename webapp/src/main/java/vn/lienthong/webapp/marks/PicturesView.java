package vn.lienthong.webapp.marks;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The pictures of one person or agency.
 *
 * @param address   of the page; its acts stand below
 * @param agency    short name; null on the page of a signature
 * @param current   the one in use now; null while the mark is drawn from the name
 * @param lines     all that were given, the latest first
 * @param isInUse   whether there is one to end
 * @param given     what stands in the fields of a new seal
 * @param ended     what stands in the fields of the end of a seal
 * @param errors    what is wrong, by field; those of an end begin with {@code end}
 * @param alarm     why it was refused; null at first
 * @param alarmNext what can be done about it; null when nothing is known
 */
public record PicturesView(String address, @Nullable String agency, @Nullable PictureLine current,
        List<PictureLine> lines, boolean isInUse, SealRequest given, SealRequest ended, Map<String, String> errors,
        @Nullable String alarm, @Nullable String alarmNext) {
    public PicturesView {
        lines = List.copyOf(lines);
        errors = Map.copyOf(errors);
    }
}
