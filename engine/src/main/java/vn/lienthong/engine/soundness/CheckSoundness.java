package vn.lienthong.engine.soundness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.shared.UseCase;

/**
 * Checks a living installation, for whoever runs the machine it lives on: nobody has to stop working for it, and it changes
 * nothing. Each rule sees one moment.
 */
@UseCase
public class CheckSoundness {
    private static final int KEPT = 100;

    private final List<SoundnessRule> rules;
    private final Clock clock;

    CheckSoundness(List<SoundnessRules> features, Clock clock) {
        this.rules = features.stream()
                .flatMap(feature -> feature.all().stream())
                .sorted(Comparator.comparing(SoundnessRule::key))
                .toList();
        this.clock = clock;
    }

    /** @param each is told of each rule as soon as it is checked */
    public SoundnessReport check(Depth depth, Consumer<RuleReport> each) {
        var begun = clock.instant();
        var reports = new ArrayList<RuleReport>();
        for (var rule : rules) {
            var report = check(rule, depth);
            reports.add(report);
            each.accept(report);
        }
        return new SoundnessReport(reports, since(begun));
    }

    private RuleReport check(SoundnessRule rule, Depth depth) {
        var begun = clock.instant();
        var findings = new Findings(KEPT);
        try {
            rule.check(depth, findings);
            return RuleReport.of(rule.key(), findings, null, since(begun));
        } catch (FaultException e) {
            return RuleReport.of(rule.key(), findings, String.valueOf(e.getMessage()), since(begun));
        }
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }
}
