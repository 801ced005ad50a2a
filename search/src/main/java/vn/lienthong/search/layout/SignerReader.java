package vn.lienthong.search.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads who signed: capacity and post in capitals, and some lines below the name. */
final class SignerReader {
    private static final int MOST_BETWEEN = 12;
    private static final Pattern RECIPIENTS = Pattern.compile("^(?:noi nhan\\b|[-+\u2022*])");
    private static final Pattern CAPACITY = Pattern.compile("^(?:tm|kt|tl|tuq|q|t/m|k/t)\\s?[.,]\\s?");
    private static final Pattern POST = Pattern.compile(
            "^(?:(?:tm|kt|tl|tuq|q)\\s?[.,]\\s?)?(?:quyen |pho |tong |phu trach )*(?:chu tich|giam doc|truong |chanh |thu truong"
                    + "|bo truong|cuc truong|cuc pho|chi cuc truong|vien truong|hieu truong|hieu pho|bi thu|chu nhiem|doi truong"
                    + "|to truong|truong$|thu ky|chi huy|tram truong|hat truong|thu tuong|vu truong|giam thi).*");
    private static final Pattern AGENCY = Pattern.compile("^(?:tm|tl|tuq)\\s?[.,].*");
    private static final Pattern SIGNED = Pattern
            .compile("^\\W*(?:da ky|ky boi|ky ngay|ngay ky|nguoi ky|chu ky|ky,|thoi gian ky|co quan)");
    private static final Pattern TITLES = Pattern.compile("^(?:(?:TS|ThS|PGS|GS|BS|CN|KS)\\s?\\.?\\s*)+(?=\\p{Lu})");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}*){1,4}");
    private static final Pattern TAIL = Pattern.compile("(?:^|[;.:,]\\s*)([^;.:,]+)$");

    private SignerReader() {}

    static Map<Part, Reading> read(List<Line> lines, int from) {
        for (int at = Math.max(from, 0); at < lines.size(); at++) {
            var own = own(lines.get(at));
            if (!isPost(own)) continue;
            var found = below(lines, at, own);
            if (found != null) return found;
        }
        return Map.of();
    }

    private static @Nullable Map<Part, Reading> below(List<Line> lines, int at, Line first) {
        var post = first;
        for (int next = at + 1; next < Math.min(lines.size(), at + MOST_BETWEEN); next++) {
            var line = own(lines.get(next));
            if (line.isBlank() || line.begins(SIGNED)) continue;
            if (isPost(line)) {
                post = line;
                continue;
            }
            var name = TITLES.matcher(line.text()).replaceFirst("");
            if (NAME.matcher(name).matches()) return signer(post, name);
            if (lines.get(next).begins(RECIPIENTS)) continue;
            if (line.isCapitals() && line.text().length() < 60) continue;
            return null;
        }
        return null;
    }

    private static Map<Part, Reading> signer(Line post, String name) {
        var readings = new EnumMap<Part, Reading>(Part.class);
        readings.put(Part.SIGNER, new Reading(name, post.text() + " … " + name, true));
        if (!post.begins(AGENCY)) {
            var bare = CAPACITY.matcher(post.folded()).replaceFirst("");
            var words = post.text().substring(post.text().length() - bare.length());
            readings.put(Part.POST, new Reading(sentence(words), post.text(), true));
        }
        return readings;
    }

    /** Read from capitals: a post is no name, so small letters are right but for the first. */
    private static String sentence(String capitals) {
        var small = capitals.toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }

    /** Beside the recipients a machine reads both columns as one line. */
    private static Line own(Line line) {
        if (!line.begins(RECIPIENTS)) return line;
        var tail = TAIL.matcher(line.text());
        return tail.find() && tail.start(1) > 0 ? line.part(tail.start(1), tail.end(1)) : line.part(0, 0);
    }

    private static boolean isPost(Line line) {
        return line.isCapitals() && line.text().length() <= 80 && (line.begins(POST) || line.begins(AGENCY));
    }
}
