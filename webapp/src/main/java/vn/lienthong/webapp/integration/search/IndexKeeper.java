package vn.lienthong.webapp.integration.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.lienthong.search.DocumentIndex;
import vn.lienthong.search.IndexHealth;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.elastic.GoldenQueries;
import vn.lienthong.search.elastic.GoldenReport;
import vn.lienthong.webapp.shell.ServiceNotice;
import vn.lienthong.webapp.start.Condition;
import vn.lienthong.webapp.start.Part;
import vn.lienthong.webapp.start.Repeated;
import vn.lienthong.webapp.start.SearchConnection;

/**
 * Sees to it that there is an index to be asked: puts the golden queries to each cluster that is newly reached, and fills a
 * new index when there is none, one of another version, or one that was not filled from here. What belongs to another
 * installation is let alone, and everybody is told what to set. It is a part of its own: the server can be up and the
 * index not.
 */
@Component
final class IndexKeeper implements Part, ServiceNotice, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final MissingPart TAKEN = new MissingPart("notice.search", 0, "notice.indexTaken");
    private static final Duration NEXT_GOLDEN = Duration.ofMinutes(1);

    private final DocumentIndex index;
    private final GoldenQueries golden;
    private final IndexRebuild rebuild;
    private final SearchConnection connection;
    private final Clock clock;
    private volatile Condition condition = Condition.starting("waits for the search server");
    private volatile boolean isTaken;
    private @Nullable Answered answered;
    private final Repeated looking = new Repeated("index-keeper", BETWEEN_LOOKS, this::look);

    IndexKeeper(DocumentIndex index, GoldenQueries golden, IndexRebuild rebuild, SearchConnection connection,
            Clock clock) {
        this.index = index;
        this.golden = golden;
        this.rebuild = rebuild;
        this.connection = connection;
        this.clock = clock;
    }

    /** What the golden queries found, and when. */
    private record Answered(GoldenReport report, Instant at) {}

    @Override
    public String name() {
        return "index";
    }

    @Override
    public boolean isEssential() {
        return false;
    }

    @Override
    public Condition condition() {
        return condition;
    }

    @Override
    public List<MissingPart> missingParts() {
        return isTaken ? List.of(TAKEN) : List.of();
    }

    @Override
    public void start() {
        looking.start(clock.instant());
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public boolean isRunning() {
        return looking.isRunning();
    }

    private void look() {
        try {
            condition = judged(index.health());
        } catch (SearchUnavailableException e) {
            condition = Condition.down(String.valueOf(e.getMessage()));
        }
    }

    private Condition judged(IndexHealth health) {
        isTaken = health.state() == IndexHealth.State.TAKEN;
        if (isTaken) return taken(String.valueOf(health.detail()));
        if (health.state() == IndexHealth.State.UNAVAILABLE) {
            answered = null;
            return away(String.valueOf(health.detail()));
        }
        var report = golden();
        if (!report.isGood()) return Condition.down("golden queries fail: " + report.failures());
        if (health.state() == IndexHealth.State.REBUILD_DUE || rebuild.isDoubtful()) return filled();
        return Condition.READY;
    }

    private Condition taken(String foreign) {
        if (condition.state() != Condition.State.DOWN) LOG.error("Index {} belongs to another installation", foreign);
        return Condition
                .down("index " + foreign + " belongs to another installation: set lienthong.search.index-prefix "
                        + "to a prefix of this installation's own (it is " + connection.indexPrefix()
                        + "), or delete that index if nobody uses it any more");
    }

    private Condition away(String detail) {
        return condition.state() == Condition.State.STARTING ? Condition.starting(detail) : Condition.down(detail);
    }

    private GoldenReport golden() {
        var known = answered;
        if (known != null && (known.report().isGood() || clock.instant().isBefore(known.at().plus(NEXT_GOLDEN))))
            return known.report();
        var report = golden.check();
        answered = new Answered(report, clock.instant());
        if (!report.isGood()) LOG.error("This cluster does not find what it should: {}", report.failures());
        return report;
    }

    private Condition filled() {
        condition = Condition.starting("is being filled");
        var isOurs = rebuild.run(done -> condition = Condition.starting("is being filled: " + done + " documents"));
        return isOurs ? Condition.READY : Condition.starting("is being filled by another node");
    }
}
