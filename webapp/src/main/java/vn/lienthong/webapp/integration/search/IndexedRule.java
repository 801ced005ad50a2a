package vn.lienthong.webapp.integration.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.finding.IndexFacts;
import vn.lienthong.engine.finding.IndexTruth;
import vn.lienthong.engine.registry.Direction;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.Findings;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.search.IndexedFacts;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.elastic.IndexWalk;
import vn.lienthong.search.text.VietnameseText;

/**
 * Every document is in the index as the database has it, unless the index is still to be told. The two have no moment in
 * common: what differs is looked at again, and counts when the database said the same before and after and nothing waited.
 */
final class IndexedRule implements SoundnessRule {
    private static final int AT_ONCE = 500;
    private static final int LOOKS = 2;

    private final IndexTruth truth;
    private final IndexWalk walk;

    IndexedRule(IndexTruth truth, IndexWalk walk) {
        this.truth = truth;
        this.walk = walk;
    }

    @Override
    public String key() {
        return "index.documents";
    }

    @Override
    public void check(Depth depth, Findings findings) {
        try {
            walk.requireIndex();
            DocumentId last = null;
            for (var some = truth.after(last, AT_ONCE); !some.isEmpty(); some = truth.after(last, AT_ONCE)) {
                differing(some).forEach((fact, entry) -> findings.violation(finding(fact, entry)));
                last = some.getLast().id();
            }
        } catch (SearchUnavailableException e) {
            throw new FaultException(Origin.RECEIVER, "Search does not answer: " + e.getMessage(), e);
        }
    }

    private Map<IndexFacts, String> differing(List<IndexFacts> some) {
        var suspects = differing(some, entries(some));
        for (int look = 0; look < LOOKS && !suspects.isEmpty(); look++) suspects = stillDiffering(suspects);
        return suspects;
    }

    private Map<IndexFacts, String> stillDiffering(Map<IndexFacts, String> suspects) {
        var ids = suspects.keySet().stream().map(IndexFacts::id).toList();
        var before = truth.of(ids);
        walk.refresh();
        var differing = differing(before, entries(before));
        differing.keySet().retainAll(List.copyOf(truth.of(differing.keySet().stream().map(IndexFacts::id).toList())));
        return differing;
    }

    private Map<String, IndexedFacts> entries(List<IndexFacts> facts) {
        return facts.isEmpty() ? Map.of() : walk.of(facts.stream().map(fact -> fact.id().toString()).toList());
    }

    /** What waits for its turn may differ. */
    private static Map<IndexFacts, String> differing(List<IndexFacts> facts, Map<String, IndexedFacts> entries) {
        return facts.stream()
                .filter(fact -> !fact.isWaiting() && !expected(fact).equals(entries.get(fact.id().toString())))
                .collect(Collectors.toMap(Function.identity(), fact -> said(entries.get(fact.id().toString())),
                        (one, _) -> one,
                        HashMap::new));
    }

    private static Finding finding(IndexFacts fact, String entry) {
        return new Finding(fact.direction() == Direction.OUTGOING
                ? "outgoing-document"
                : "incoming-document", List.of(fact.id().toString()), said(expected(fact)), entry);
    }

    private static IndexedFacts expected(IndexFacts fact) {
        return new IndexedFacts(fact.id().toString(), fact.direction().name(), fact.state(), fact.agency().toString(),
                fact.kind(), fact.urgency(), IndexWalk.referenceOf(fact.number(), fact.symbol()),
                VietnameseText.normalise(fact.subject()), day(fact.issuedOn()), day(fact.arrivedOn()),
                fact.texts().stream().map(state -> IndexedDocuments.state(state).name()).collect(Collectors.toSet()),
                fact.readers());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** A subject may be nobody's business here: what it says is told from another by a figure made of it. */
    private static String said(@Nullable IndexedFacts entry) {
        if (entry == null) return "no entry";
        return "state %s, number %s, agency %s, %s %s, issued %s, arrived %s, subject #%08x, texts %s, readers %s"
                .formatted(entry.state(), entry.reference(), entry.agency(), entry.kind(), entry.urgency(),
                        entry.issuedOn(), entry.arrivedOn(), entry.subject().hashCode(), sorted(entry.textStates()),
                        sorted(entry.readers()));
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }
}
