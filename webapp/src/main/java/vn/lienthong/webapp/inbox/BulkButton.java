package vn.lienthong.webapp.inbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lienthong.engine.bulk.BulkKind;

/**
 * What can be done with several rows.
 *
 * @param offered whether any row of the page is offered it; rows that come later may be
 * @param asks    whether a form follows
 */
public record BulkButton(String word, boolean offered, boolean asks) {
    /** For the head of a unit, whose list it is. */
    static final List<BulkButton> GIVING = List.of(of(BulkKind.GIVE, true));

    /** For who follows directives. */
    static final List<BulkButton> URGING = List.of(of(BulkKind.URGE, true));

    static List<BulkButton> of(List<InboxRow> rows, InboxAddress address) {
        if (address.view().isFollowed()) return List.of();
        Set<String> offered = rows.stream()
                .flatMap(row -> row.acts() == null ? Stream.<String>of() : Arrays.stream(row.acts().split(" ", -1)))
                .collect(Collectors.toSet());
        return EnumSet.complementOf(EnumSet.of(BulkKind.GIVE, BulkKind.URGE, BulkKind.TAKE_BACK))
                .stream()
                .map(kind -> of(kind, offered.contains(kind.word())))
                .toList();
    }

    private static BulkButton of(BulkKind kind, boolean offered) {
        return new BulkButton(kind.word(), offered, !kind.isAtOnce());
    }
}
