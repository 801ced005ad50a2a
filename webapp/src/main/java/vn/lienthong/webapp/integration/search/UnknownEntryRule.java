package vn.lienthong.webapp.integration.search;

import java.util.HashSet;
import java.util.List;

import vn.lienthong.engine.finding.IndexTruth;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.FaultException.Origin;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.Finding;
import vn.lienthong.engine.soundness.Findings;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.search.SearchUnavailableException;
import vn.lienthong.search.elastic.IndexWalk;

/** Nothing is in the index that the database does not know: a document is committed before the index hears of it, and stays. */
final class UnknownEntryRule implements SoundnessRule {
    private static final int AT_ONCE = 500;

    private final IndexTruth truth;
    private final IndexWalk walk;

    UnknownEntryRule(IndexTruth truth, IndexWalk walk) {
        this.truth = truth;
        this.walk = walk;
    }

    @Override
    public String key() {
        return "index.unknown";
    }

    @Override
    public void check(Depth depth, Findings findings) {
        try {
            walk.requireIndex();
            String last = null;
            for (var some = walk.after(last, AT_ONCE); !some.isEmpty(); some = walk.after(last, AT_ONCE)) {
                unknown(some).forEach(id -> findings.violation(
                        new Finding("index-entry", List.of(id), "a document", "none in the database")));
                last = some.getLast();
            }
        } catch (SearchUnavailableException e) {
            throw new FaultException(Origin.RECEIVER, "Search does not answer: " + e.getMessage(), e);
        }
    }

    private List<String> unknown(List<String> entries) {
        var known = new HashSet<String>();
        var ids = entries.stream().filter(UnknownEntryRule::isId).map(DocumentId::of).toList();
        truth.of(ids).forEach(fact -> known.add(fact.id().toString()));
        return entries.stream().filter(id -> !known.contains(id)).toList();
    }

    private static boolean isId(String word) {
        return word.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
