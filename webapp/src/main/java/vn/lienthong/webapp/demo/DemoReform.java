package vn.lienthong.webapp.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import vn.lienthong.engine.organisation.CloseOrganisation;
import vn.lienthong.engine.organisation.RecordSuccession;
import vn.lienthong.engine.organisation.SetUpOnce;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.SuccessionKind;
import vn.lienthong.engine.organisation.UseScheme;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;

/** Plays the reform of 1 July 2025 in a province: the old agencies close, another scheme begins, the new ones follow. */
final class DemoReform {
    private final SetUpOnce setUp;
    private final CloseOrganisation close;
    private final UseScheme useScheme;
    private final RecordSuccession record;

    DemoReform(SetUpOnce setUp, CloseOrganisation close, UseScheme useScheme, RecordSuccession record) {
        this.setUp = setUp;
        this.close = close;
        this.useScheme = useScheme;
        this.record = record;
    }

    /** Closes the former agencies, the lower ones first, and puts the province under its new scheme. */
    void closeFormer(DemoPlan.Reform reform, OrganisationId root, Map<String, OrganisationId> known) {
        close(reform.former(), reform, known);
        setUp.step("demo/scheme/" + root, () -> useScheme.use(Actor.SYSTEM,
                new UseScheme.NewScheme(root, reform.scheme(), reform.effective(), reform.decision()))
                .orThrow()
                .value());
    }

    /** Records who followed whom; after the new agencies are open. */
    void recordSuccessions(List<DemoPlan.Agency> former, DemoPlan.Reform reform, Map<String, OrganisationId> known) {
        for (var agency : former) {
            recordSuccessions(agency.agenciesBelow(), reform, known);
            setUp.step("demo/succession/" + agency.key(), () -> record
                    .record(Actor.SYSTEM, succession(agency, reform, known))
                    .orThrow()
                    .from()
                    .value());
        }
    }

    private void close(List<DemoPlan.Agency> former, DemoPlan.Reform reform, Map<String, OrganisationId> known) {
        for (var agency : former) {
            close(agency.agenciesBelow(), reform, known);
            setUp.step("demo/closed/" + agency.key(), () -> close.close(Actor.SYSTEM, new CloseOrganisation.Closing(
                    id(known, agency.key()), reform.effective().minusDays(1), reform.decision()))
                    .orThrow()
                    .value());
        }
    }

    private static Succession succession(DemoPlan.Agency agency, DemoPlan.Reform reform,
            Map<String, OrganisationId> known) {
        var kind = agency.agenciesBelow().isEmpty() ? SuccessionKind.MERGE : SuccessionKind.ABOLISH;
        var into = Objects.requireNonNull(agency.into());
        return new Succession(id(known, agency.key()), id(known, into), kind, reform.effective(), reform.decision(),
                null);
    }

    private static OrganisationId id(Map<String, OrganisationId> known, String key) {
        return Objects.requireNonNull(known.get(key), key);
    }
}
