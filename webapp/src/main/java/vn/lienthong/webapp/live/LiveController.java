package vn.lienthong.webapp.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import vn.lienthong.engine.inbox.ChangePosition;
import vn.lienthong.engine.inbox.FollowTasks;
import vn.lienthong.engine.notification.BrowserNotice;
import vn.lienthong.webapp.security.SessionUse;
import vn.lienthong.webapp.security.SignedIn;

/** Opens the stream of a browser, and tells a page what it missed before it could listen. */
@Controller
final class LiveController {
    private static final int RETRY_IN_MILLISECONDS = 3000;

    private final LiveHub hub;
    private final ReadRights readRights;
    private final FollowTasks followTasks;
    private final SessionUse use;
    private final Clock clock;

    LiveController(LiveHub hub, ReadRights readRights, FollowTasks followTasks, SessionUse use, Clock clock) {
        this.hub = hub;
        this.readRights = readRights;
        this.followTasks = followTasks;
        this.use = use;
        this.clock = clock;
    }

    /**
     * The stream; for a page of somebody who is no longer the one at the keyboard there is none.
     *
     * @param of    for whom the page was drawn: a stream cannot say it as other requests do
     * @param last  id of the last event before the stream was cut; sent by the browser itself
     * @param after the same when the page opens a new stream, or up to where the page knows
     * @param only  whether the browser has no other stream
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void open(@RequestParam(required = false) @Nullable String of,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean only, SignedIn person, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (of != null && !of.equals(person.getName())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return;
        }
        if (!hub.hasPlaceFor(person.person())) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        var asked = clock.instant();
        var rights = readRights.of(person.person());
        var reader = new LiveReader(person.person(), request.getSession().getId(), person.sessionEpoch(), only,
                use.endOf(request));
        begin(response);
        var answer = request.startAsync();
        answer.setTimeout(0);
        var stream = new LiveStream(reader, rights, asked, answer, response.getOutputStream());
        if (!hub.join(stream, position(last == null || last.isEmpty() ? after : last))) stream.end();
    }

    /** No proxy may keep the events back until there are more. */
    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream()
                .write(("retry: " + RETRY_IN_MILLISECONDS + "\n\n").getBytes(StandardCharsets.US_ASCII));
        response.flushBuffer();
    }

    /** A word nobody gave out leads to a refresh, as one of long ago does. */
    private static @Nullable ChangePosition position(@Nullable String word) {
        if (word == null || word.isEmpty()) return null;
        return ChangePosition.of(word).orElse(ChangePosition.UNKNOWN);
    }

    /**
     * What became of tasks since a page was made.
     *
     * @param refresh whether the page has to be looked up again instead
     */
    record Missed(boolean refresh, List<LiveEvents.Item> tasks) {}

    /** For a page beside the one that holds the stream: the latter may have been told already. */
    @GetMapping(path = "/live/missed", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Missed missed(@RequestParam String after, SignedIn person) {
        var since = followTasks.after(ChangePosition.of(after).orElse(ChangePosition.UNKNOWN));
        var rights = readRights.of(person.person());
        return new Missed(!since.isWhole(), LiveNews.of(since.changes(), rights.keys(), BrowserNotice.NONE));
    }
}
