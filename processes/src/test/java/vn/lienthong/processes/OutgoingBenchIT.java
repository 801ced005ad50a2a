package vn.lienthong.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

import vn.lienthong.engine.bench.BareEngine;
import vn.lienthong.engine.bench.FigureTable;
import vn.lienthong.engine.fixtures.MarkingSealing;
import vn.lienthong.engine.issuance.Sealing;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everything around the process costs: complete outgoing documents through the use cases, against the same model on the
 * bare engine, in turn on the same server. Signatures are left out; what a recipient does with a document is no part of it. The
 * bare engine keeps its history of every step, which we do not have it keep; a second figure is without that, and has no bound.
 */
@Tag("bench")
class OutgoingBenchIT {
    private static final String MODEL = "processes/outgoing-document/outgoing-document.bpmn";
    private static final int WORKERS = 4;
    private static final int WARM_UP = 400;
    private static final int DOCUMENTS = Integer.getInteger("outgoing.documents", 800);
    private static final int ROUNDS = Integer.getInteger("outgoing.rounds", 5);
    private static final double LEAST = 0.5;
    /** Draft, review, approval, signature, issue. */
    private static final int STEPS = 5;

    @Test
    void everythingAroundTheProcessCostsNoMoreThanTheProcess() throws Exception {
        try (var roads = new Roads();
                var bare = new BareEngine(MODEL, ProcessEngineConfiguration.HISTORY_ACTIVITY);
                var barest = new BareEngine(MODEL, ProcessEngineConfiguration.HISTORY_NONE);
                var workers = Executors.newFixedThreadPool(WORKERS)) {
            roads.engine.bean("outboxRelay", SmartLifecycle.class).stop();
            ((MarkingSealing) roads.engine.get(Sealing.class)).leaveOut();
            var acts = List.<Callable<?>>of(
                    () -> roads.draft().alone().submitted().passed().approved().signed().issued(),
                    () -> walk(bare), () -> walk(barest));
            for (var act : acts) perSecond(workers, act, WARM_UP);

            var rounds = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) {
                var rates = new ArrayList<Double>();
                for (var act : acts) rates.add(perSecond(workers, act, DOCUMENTS));
                rounds.add(new Round(rates.get(0), rates.get(1), rates.get(2)));
            }

            assertThat(List.of(bare.running(), barest.running())).containsOnly(0L);
            keep(rounds);
        }
    }

    private record Round(double ours, double bare, double barest) {
        double ratio() {
            return ours / bare;
        }
    }

    private static void keep(List<Round> rounds) throws IOException {
        var middle = rounds.stream().sorted((a, b) -> Double.compare(a.ratio(), b.ratio())).toList().get(ROUNDS / 2);
        FigureTable.keep("Outgoing documents a second through the use cases ÷ the same model on the bare engine",
                "≥ 0.5",
                "%.2f (%.0f ÷ %.0f; the middle one of %d rounds of %d documents, %d at a time)".formatted(
                        middle.ratio(), middle.ours(), middle.bare(), ROUNDS, DOCUMENTS, WORKERS),
                middle.ratio() >= LEAST);
        FigureTable.keep("The same ÷ the bare engine that keeps no history, as ours keeps none of the steps", "–",
                "%.2f (%.0f ÷ %.0f)".formatted(middle.ours() / middle.barest(), middle.ours(), middle.barest()), true);
    }

    private static Void walk(BareEngine bare) {
        var key = UUID.randomUUID().toString();
        var variables = new HashMap<String, @Nullable Object>(Map.of("urgencyRank", 0, "needsReview", true));
        for (var id : List.of("drafterId", "signerId", "unitId", "agencyId"))
            variables.put(id, UUID.randomUUID().toString());
        variables.put("dueAt", null);
        bare.start("outgoing-document", key, variables);
        for (int i = 0; i < STEPS; i++) bare.complete(key, Map.of("outcome", "done"));
        return null;
    }

    private static double perSecond(ExecutorService workers, Callable<?> act, int times)
            throws InterruptedException, ExecutionException {
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < times; i++) acts.add(act::call);
        var since = System.nanoTime();
        for (var done : workers.invokeAll(acts)) done.get();
        return times / ((System.nanoTime() - since) / 1e9);
    }
}
