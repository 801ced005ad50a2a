package vn.lienthong.search.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the names at the top left: the issuing agency, and above it the one it belongs to. Both may take several lines. */
final class IssuerReader {
    private static final int LONGEST = 200;
    private static final Pattern BEGINS_A_NAME = Pattern.compile(
            "(?:uy ban|ubnd|hoi dong|hdnd|so |bo |van phong|vp |phong |ban |trung tam|chi cuc|cuc |tong cuc|cong an"
                    + "|truong |benh vien|tram |thanh tra|kho bac|bao hiem|toa an|vien |ngan hang|doan |hoi |mat tran"
                    + "|lien doan|chinh phu|thu tuong|quoc hoi|tinh uy|huyen uy|thanh uy|dang uy|chi nhanh|cong ty"
                    + "|tap doan|dien luc|buu dien|to cong tac|quy |hop tac xa|thue |hat |doi |cum )");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:\\W*|du thao.*|ban sao.*|sao y.*|mat|toi mat|tuyet mat|phu luc.*|trang \\d+.*)$");
    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}]+|[^\\p{L})\"”]+$");

    private IssuerReader() {}

    /**
     * @param end        where the names end: the line of the number, the title, or the subject of a letter
     * @param isNumbered whether there is a number below: else what stands there need not be a name
     */
    static Map<Part, Reading> read(List<Line> head, int end, boolean isNumbered, List<Pattern> stamps) {
        var names = new ArrayList<String>();
        for (var line : head.subList(0, end)) {
            var name = name(line, stamps);
            if (name == null) continue;
            if (names.isEmpty() || Line.of(name, false).begins(BEGINS_A_NAME)) names.add(name);
            else names.add(names.removeLast() + " " + name);
        }
        names.removeIf(name -> name.length() > LONGEST);
        var readings = new EnumMap<Part, Reading>(Part.class);
        if (names.isEmpty()) return readings;
        var issuer = names.getLast();
        boolean isName = Line.of(issuer, false).begins(BEGINS_A_NAME);
        if (!isName && !isNumbered) return readings;
        readings.put(Part.ISSUER, new Reading(issuer, issuer, isName && names.size() <= 3));
        if (names.size() > 1) {
            var above = names.get(names.size() - 2);
            readings.put(Part.GOVERNING, new Reading(above, above, true));
        }
        return readings;
    }

    private static @Nullable String name(Line line, List<Pattern> stamps) {
        var own = DateReader.without(line);
        if (own.isBlank() || own.has(NO_NAME) || !own.isCapitals()) return null;
        if (stamps.stream().anyMatch(stamp -> own.in(stamp).matches())) return null;
        return EDGE.matcher(own.text()).replaceAll("");
    }
}
