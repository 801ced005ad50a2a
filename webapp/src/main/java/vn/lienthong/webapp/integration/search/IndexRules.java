package vn.lienthong.webapp.integration.search;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.finding.IndexTruth;
import vn.lienthong.engine.soundness.SoundnessRule;
import vn.lienthong.engine.soundness.SoundnessRules;
import vn.lienthong.search.elastic.ElasticCluster;
import vn.lienthong.search.elastic.IndexWalk;

/** The index says of each document what the database says, and of nothing else. */
@Component
final class IndexRules implements SoundnessRules {
    private final IndexTruth truth;
    private final IndexWalk walk;

    IndexRules(IndexTruth truth, ElasticCluster cluster) {
        this.truth = truth;
        this.walk = new IndexWalk(cluster);
    }

    @Override
    public List<SoundnessRule> all() {
        return List.of(new IndexedRule(truth, walk), new UnknownEntryRule(truth, walk));
    }
}
