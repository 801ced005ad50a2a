package vn.lienthong.processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;

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
 * bare engine, in turn on the same server. Signatures are left out, and with them the files they make; what is handed to the
 * outbox, for recipients and for the index, waits there. The bare engine keeps its history of every step, which we do not have
 * it keep; a second figure is against one that keeps as little.
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
                var rates = new double[acts.size()];
                for (int j = 0; j < rates.length; j++) { // each is the first one in its turn
                    var one = (i + j) % rates.length;
                    rates[one] = perSecond(workers, acts.get(one), DOCUMENTS);
                }
                rounds.add(new Round(rates[0], rates[1], rates[2]));
            }

            assertThat(List.of(bare.running(), barest.running())).containsOnly(0L);
            keep(rounds);
        }
    }

    private record Round(double ours, double bare, double barest) {
        double ratio() {
            return ours / bare;
        }

        double leastRatio() {
            return ours / barest;
        }

        static Round middle(List<Round> rounds, ToDoubleFunction<Round> ratio) {
            return rounds.stream().sorted(Comparator.comparingDouble(ratio)).toList().get(rounds.size() / 2);
        }
    }

    private static void keep(List<Round> rounds) throws IOException {
        var middle = Round.middle(rounds, Round::ratio);
        FigureTable.keep("Outgoing documents a second through the use cases ÷ the same model on the bare engine",
                "≥ 0.5",
                "%.2f (%.0f ÷ %.0f; the middle one of %d rounds of %d documents, %d at a time; the engine with its history of every step, the outbox at rest)"
                        .formatted(middle.ratio(), middle.ours(), middle.bare(), ROUNDS, DOCUMENTS, WORKERS),
                middle.ratio() >= LEAST);
        var least = Round.middle(rounds, Round::leastRatio);
        FigureTable.keep("The same ÷ the bare engine without any history", "≥ 0.5",
                "%.2f (%.0f ÷ %.0f)".formatted(least.leastRatio(), least.ours(), least.barest()),
                least.leastRatio() >= LEAST);
    }

    private static Void walk(BareEngine bare) {
        var key = UUID.randomUUID().toString();
        var variables = new HashMap<String, @Nullable Object>(Map.of("urgencyRank", 0, "needsReview", true));
        for (var id : List.of("drafterId", "signerId", "unitId", "agencyId"))
            variables.put(id, UUID.randomUUID().toString());
        variables.put("dueAt", null);
        var instance = bare.start("outgoing-document", key, variables);
        for (int i = 0; i < STEPS; i++) bare.complete(instance, Map.of("outcome", "done"));
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
