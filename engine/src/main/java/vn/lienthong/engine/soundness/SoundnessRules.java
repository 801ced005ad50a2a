package vn.lienthong.engine.soundness;

import java.util.List;

/** The rules a feature contributes; beans of this type are found. */
@FunctionalInterface
public interface SoundnessRules {
    List<SoundnessRule> all();
}
