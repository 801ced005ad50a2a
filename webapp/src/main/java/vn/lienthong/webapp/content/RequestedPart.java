package vn.lienthong.webapp.content;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Which bytes the client wants (RFC 9110, 14). Several ranges at once get the whole: that is allowed, and nobody needs
 * them.
 *
 * @param isThere false when the part lies behind the end
 */
record RequestedPart(long from, long length, boolean isPartial, boolean isThere) {
    private static final RequestedPart NOWHERE = new RequestedPart(0, 0, false, false);

    /** @param entity tag of the content as it is; a client that has parts of another one gets the whole */
    static RequestedPart of(HttpServletRequest request, String entity, long size) {
        var whole = new RequestedPart(0, size, false, true);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(entity)) return whole;
        var ranges = ranges(request);
        if (ranges.size() != 1) return whole;
        long from = ranges.getFirst().getRangeStart(size);
        long to = Math.min(ranges.getFirst().getRangeEnd(size), size - 1);
        return from >= size || to < from ? NOWHERE : new RequestedPart(from, to - from + 1, true, true);
    }

    /** A header that nobody understands counts as none. */
    private static List<HttpRange> ranges(HttpServletRequest request) {
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
