package vn.lienthong.webapp.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import vn.lienthong.engine.fixtures.Await;
import vn.lienthong.webapp.start.internal.OutsideParts;
import vn.lienthong.webapp.walk.Node;
import vn.lienthong.webapp.walk.Office;
import vn.lienthong.webapp.walk.Road;
import vn.lienthong.webapp.walk.Story;

/** One installation that is struck again and again; what one blow spoils, each later check would find, too. */
final class CrashSite implements AutoCloseable {
    /** How long what was killed stays away: long enough to be missed. */
    private static final long AWAY_MILLIS = 1500;
    private static final Duration LATE = Duration.ofSeconds(15);

    private final OutsideParts parts;
    private final Watch watch;
    private final Node product;
    private final Office office;
    private final Rest rest;
    private final ExecutorService repairers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Killed, CompletableFuture<Void>> repairs = new ConcurrentHashMap<>();
    private int walks;

    private CrashSite(OutsideParts parts, Watch watch, Node product) {
        this.parts = parts;
        this.watch = watch;
        this.product = product;
        this.office = new Office(product.port());
        this.rest = new Rest(parts);
    }

    /** A new installation with the people of the demo. */
    static CrashSite start() throws IOException {
        return open(Node::start);
    }

    /** The same for many blows: after a first run that ends in order, each start is faster. */
    static CrashSite trained() throws IOException {
        var site = open(Node::startAndKeepClasses);
        site.product.stop();
        site.product.start();
        site.product.awaitReady();
        return site;
    }

    private static CrashSite open(Consumer<Node> start) throws IOException {
        var parts = OutsideParts.start();
        var watch = new Watch();
        var product = Node.pointed(
                parts.folder().resolve("home"), OutsideParts.freePort(), watch.port(), parts.settings());
        start.accept(product);
        product.awaitReady();
        return new CrashSite(parts, watch, product);
    }

    /** The points of one undisturbed walk. */
    Set<CrashPoint> record(Road road) {
        office.begin();
        watch.record();
        road.walk(office, subject());
        rest.await();
        return new LinkedHashSet<>(watch.seen());
    }

    /**
     * Kills something at as many points of the next walk as there is time for, and lets the walk come to its end all the
     * same: between two blows somebody has seen a page.
     */
    List<CrashRow> strike(Road road, Map<CrashPoint, Killed> points) throws IOException {
        var blows = Collections.synchronizedMap(new LinkedHashMap<CrashPoint, Story>());
        var took = Duration.ZERO;
        var fault = "";
        watch.expect(points.keySet(), point -> blow(point, Objects.requireNonNull(points.get(point)), blows));
        try {
            road.walk(office, subject());
            if (blows.isEmpty()) awaitBlow(blows);
            took = rest.await();
        } catch (AssertionError e) {
            fault = String.valueOf(e.getMessage());
        }
        watch.record();
        repairs.values().forEach(CompletableFuture::join);
        if (!product.isAlive()) {
            fault = "The application has ended by itself. " + fault;
            product.start();
        }
        product.awaitReady();
        return rows(blows, points, took, fault.isEmpty() ? check() : new Verdict(false, fault));
    }

    private static List<CrashRow> rows(
            Map<CrashPoint, Story> blows, Map<CrashPoint, Killed> points, Duration took, Verdict verdict) {
        return blows.entrySet()
                .stream()
                .map(blow -> new CrashRow(blow.getKey(), Objects.requireNonNull(points.get(blow.getKey())),
                        blow.getValue().saw(),
                        blow.getValue().did(), took,
                        verdict.holds(), verdict.inShort()))
                .toList();
    }

    /** Some steps follow when the people have gone. */
    private static void awaitBlow(Map<CrashPoint, Story> blows) {
        var end = System.nanoTime() + LATE.toNanos();
        Await.until("the blow, or the end of waiting for it", LATE.plusSeconds(1),
                () -> !blows.isEmpty() || System.nanoTime() > end);
    }

    Verdict check() throws IOException {
        var words = new ArrayList<>(List.of("--lienthong.home=" + parts.folder().resolve("home")));
        parts.settings()
                .forEach((name, value) -> {
                    if (name.startsWith("lienthong.database") || name.startsWith("lienthong.search"))
                        words.add("--" + name + "=" + value);
                });
        return Verdict.of(words);
    }

    /** Runs where the product stands still at the point. */
    private boolean blow(CrashPoint point, Killed killed, Map<CrashPoint, Story> blows) {
        if (!blows.isEmpty() && !(isRepaired(killed) && office.hasGoneOn())) return false;
        blows.put(point, office.begin());
        killed.kill(parts, product);
        if (killed == Killed.APPLICATION) rest.passLeases();
        var away = killed == Killed.APPLICATION ? 0 : AWAY_MILLIS;
        var later = CompletableFuture.delayedExecutor(away, TimeUnit.MILLISECONDS, repairers);
        repairs.put(killed, CompletableFuture.runAsync(() -> killed.start(parts, product), later));
        return true;
    }

    private boolean isRepaired(Killed killed) {
        var repair = repairs.get(killed);
        return repair == null || repair.isDone();
    }

    private String subject() {
        walks++;
        return "Văn bản đi qua sự cố lần " + walks + "x";
    }

    @Override
    public void close() throws IOException {
        product.close();
        watch.close();
        repairs.values().forEach(CompletableFuture::join);
        repairers.close();
        parts.close();
    }
}
