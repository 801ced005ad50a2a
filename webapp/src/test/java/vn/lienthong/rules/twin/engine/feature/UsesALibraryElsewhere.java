package vn.lienthong.rules.twin.engine.feature;

import com.tngtech.archunit.lang.ArchRule;

/** Breaks the rule that a replaceable library lives in one package. */
abstract class UsesALibraryElsewhere {
    abstract ArchRule rule();
}
