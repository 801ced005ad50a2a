package vn.lienthong.engine.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code role-act.csv}: who may do what where. */
public final class RoleActTable {
    private static final String NOWHERE = "-";

    private final List<String> roles;
    private final Map<Act, List<String>> rows = new LinkedHashMap<>();

    private RoleActTable(List<List<String>> lines) {
        var head = lines.getFirst();
        roles = head.subList(1, head.size());
        for (var line : lines.subList(1, lines.size()))
            rows.put(Act.valueOf(line.getFirst()), line.subList(1, line.size()));
    }

    public static RoleActTable read() {
        try (var file = Objects.requireNonNull(RoleActTable.class.getResourceAsStream("role-act.csv"))) {
            return new RoleActTable(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(line.split(";", -1)).map(String::strip).toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> roles() {
        return roles;
    }

    public Set<Act> acts() {
        return rows.keySet();
    }

    /** Where the role may do it. */
    public Set<Place> places(Act act, String role) {
        var cell = Objects.requireNonNull(rows.get(act)).get(roles.indexOf(role));
        if (cell.equals(NOWHERE)) return Set.of();
        return cell.chars()
                .mapToObj(letter -> Place.valueOf(String.valueOf((char) letter)))
                .collect(Collectors.toSet());
    }

    /** Where something is, seen from the holder of a role. */
    public enum Place {
        /** own unit. */
        U,
        /** own agency. */
        A,
        /** sibling agency. */
        S,
        /** agency below. */
        B,
        /** agency over the own one. */
        O
    }
}
