package vn.lienthong.engine.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.CloseAccount;
import vn.lienthong.engine.access.GrantRole;
import vn.lienthong.engine.access.OpenAccount;
import vn.lienthong.engine.access.Reach;
import vn.lienthong.engine.access.ResetPassword;
import vn.lienthong.engine.access.RevokeRole;
import vn.lienthong.engine.access.RoleActTable;
import vn.lienthong.engine.access.RoleActTable.Place;
import vn.lienthong.engine.access.RoleKey;
import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.fixtures.RolesInPlace;
import vn.lienthong.engine.fixtures.SampleProvince;
import vn.lienthong.engine.registry.DecideNumbering;
import vn.lienthong.engine.registry.NumberingDecision;
import vn.lienthong.engine.registry.ReadNumbering;
import vn.lienthong.engine.registry.SeriesChoice;
import vn.lienthong.engine.registry.TakeBackNumbering;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.ForbiddenException;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.engine.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** Every use case of administrators, called by every role at every place: forbidden exactly where the table says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationTableIT {
    private static final RoleActTable TABLE = RoleActTable.read();
    private static final LocalDate AHEAD = LocalDate.of(2026, 6, 1);

    /** Calls a use case at a place. */
    private interface Call {
        Object at(Actor actor, OrganisationId place);
    }

    private record Guarded(Act act, Call call) {}

    private final Map<String, Guarded> useCases = new LinkedHashMap<>();
    private final Map<String, Actor> holders = new HashMap<>();
    private final Map<OrganisationId, Somebody> people = new HashMap<>();
    private EngineContext engine;
    private RolesInPlace roles;

    /** A person kept at a place, with everything there is to take away. */
    private record Somebody(PersonId person, UUID post, UUID capacity, UUID grant, UUID deputising) {}

    @BeforeAll
    void start() {
        engine = new EngineContext();
        var province = new SampleProvince(engine);
        roles = new RolesInPlace(province);
        for (var role : TABLE.roles()) holders.put(role, roles.holderOf(role));
        var number = 10;
        for (var place : Place.values()) {
            var agency = engine.get(OrganisationDirectory.class).agencyOf(roles.at(place), province.today()).id();
            if (place != Place.U) province.code(agency, "H99." + number++);
            people.put(roles.at(place), somebody(province, agency));
        }
        listUseCases();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of("OpenAgency", "OpenUnit", "RenameOrganisation", "MoveOrganisation", "CloseOrganisation",
                "UseScheme", "AssignCode", "RecordSuccession", "RegisterPerson", "RenamePerson", "TransferPerson",
                "AppointToPost", "RemoveFromPost", "GiveCapacity", "WithdrawCapacity", "Deputise", "EndDeputising",
                "OpenAccount", "ResetPassword", "CloseAccount", "GrantRole", "RevokeRole", "ReadOrganisations",
                "ReadPeople", "ReadPerson", "DecideNumbering", "TakeBackNumbering", "ReadNumbering", "TakeBackChange")
                .flatMap(useCase -> TABLE.roles().stream().map(role -> Arguments.of(useCase, role)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void forbidsExactlyWhatTheTableForbids(String useCase, String role) {
        var guarded = Objects.requireNonNull(useCases.get(useCase));
        var actor = Objects.requireNonNull(holders.get(role));

        var allowed = Arrays.stream(Place.values())
                .filter(place -> isAllowed(guarded.call(), actor, roles.at(place)))
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(TABLE.places(guarded.act(), role));
    }

    private boolean isAllowed(Call call, Actor actor, OrganisationId place) {
        return Boolean.TRUE.equals(engine.transaction().execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                call.at(actor, place);
                return true;
            } catch (ForbiddenException _) {
                return false;
            }
        }));
    }

    private void listUseCases() {
        organisation("OpenAgency", (actor, at) -> engine.get(OpenAgency.class)
                .open(actor, new NewAgency(naming(), at, "COMMUNE", null, AHEAD, null)));
        organisation("OpenUnit",
                (actor, at) -> engine.get(OpenUnit.class).open(actor, new NewUnit(naming(), at, AHEAD, null)));
        organisation("RenameOrganisation", (actor, at) -> engine.get(RenameOrganisation.class)
                .rename(actor, new RenameOrganisation.Renaming(at, naming(), AHEAD, null)));
        organisation("MoveOrganisation", (actor, at) -> engine.get(MoveOrganisation.class)
                .move(actor, new MoveOrganisation.Move(at, at, AHEAD, null)));
        organisation("CloseOrganisation", (actor, at) -> engine.get(CloseOrganisation.class)
                .close(actor, new CloseOrganisation.Closing(at, AHEAD, null)));
        organisation("UseScheme", (actor, at) -> engine.get(UseScheme.class)
                .use(actor, new UseScheme.NewScheme(at, "TWO_LEVELS", AHEAD, null)));
        organisation("AssignCode", (actor, at) -> engine.get(AssignCode.class)
                .assign(actor, new AssignCode.Assignment(at, "H98.01", AHEAD, null)));
        organisation("RecordSuccession", (actor, at) -> engine.get(RecordSuccession.class)
                .record(actor, new Succession(at, null, SuccessionKind.ABOLISH, AHEAD, "9/QĐ", null)));
        organisation("TakeBackChange", (actor, at) -> engine.get(TakeBackChange.class)
                .takeBack(actor, new TakeBackChange.TakingBack(at, "Closed." + UUID.randomUUID(), "nhầm")));
        organisation("RegisterPerson", (actor, at) -> engine.get(RegisterPerson.class)
                .register(actor, new RegisterPerson.NewPerson("Ai Đó", at, AHEAD)));
        organisation("AppointToPost", (actor, at) -> engine.get(AppointToPost.class)
                .appoint(actor, new AppointToPost.Appointment(somebodyAt(at).person(), "CHAIR", at, Period.since(AHEAD),
                        null)));
        organisation("RemoveFromPost", (actor, at) -> engine.get(RemoveFromPost.class)
                .remove(actor, new RemoveFromPost.Removal(somebodyAt(at).post(), AHEAD, null)));
        organisation("GiveCapacity", (actor, at) -> engine.get(GiveCapacity.class)
                .give(actor, GiveCapacity.NewCapacity.byRight(somebodyAt(at).person(), "ON_BEHALF", at,
                        Period.since(AHEAD))));
        organisation("WithdrawCapacity",
                (actor, at) -> engine.get(WithdrawCapacity.class).withdraw(actor, somebodyAt(at).capacity()));
        organisation("RenamePerson", (actor, at) -> engine.get(RenamePerson.class)
                .rename(actor, new RenamePerson.Renaming(somebodyAt(at).person(), "Ai Đó", AHEAD)));
        organisation("TransferPerson", (actor, at) -> engine.get(TransferPerson.class)
                .transfer(actor, new TransferPerson.Transfer(somebodyAt(at).person(), at, AHEAD)));
        organisation("Deputise", (actor, at) -> engine.get(Deputise.class)
                .deputise(actor, new Deputise.Absence(somebodyAt(at).person(), actor.requirePerson(),
                        new Period(AHEAD, AHEAD), "phép", "10/QĐ", Set.of())));
        organisation("EndDeputising",
                (actor, at) -> engine.get(EndDeputising.class).end(actor, somebodyAt(at).deputising()));
        organisation("ReadOrganisations",
                (actor, at) -> engine.get(ReadOrganisations.class).file(actor, at, AHEAD));
        organisation("ReadPeople", (actor, at) -> engine.get(ReadPeople.class)
                .members(actor, new MembersQuery(at, "", null, 10), AHEAD));
        organisation("ReadPerson",
                (actor, at) -> engine.get(ReadPeople.class).file(actor, somebodyAt(at).person(), AHEAD));
        organisation("DecideNumbering", (actor, at) -> engine.get(DecideNumbering.class)
                .decide(actor, new NumberingDecision(at, 0, null, SeriesChoice.COMMON, null, 2, AHEAD, "14/QĐ")));
        organisation("TakeBackNumbering", (actor, at) -> engine.get(TakeBackNumbering.class)
                .takeBack(actor, new TakeBackNumbering.TakingBack(at, UUID.randomUUID(), -1, "nhầm")));
        organisation("ReadNumbering", (actor, at) -> engine.get(ReadNumbering.class).of(actor, at));
        access("OpenAccount", (actor, at) -> engine.get(OpenAccount.class)
                .open(actor, new OpenAccount.NewAccount(somebodyAt(at).person(), "!", "", true)));
        access("ResetPassword",
                (actor, at) -> engine.get(ResetPassword.class).reset(actor, somebodyAt(at).person(), ""));
        access("CloseAccount", (actor, at) -> engine.get(CloseAccount.class).close(actor, somebodyAt(at).person()));
        access("GrantRole", (actor, at) -> engine.get(GrantRole.class)
                .grant(actor, new GrantRole.NewGrant(somebodyAt(at).person(), new RoleKey("LEADER"), at,
                        Reach.WITHIN_AGENCY, Period.since(AHEAD), "11/QĐ")));
        access("RevokeRole", (actor, at) -> engine.get(RevokeRole.class).revoke(actor, somebodyAt(at).grant(), null));
    }

    private void organisation(String name, Call call) {
        useCases.put(name, new Guarded(Act.ADMINISTER_ORGANISATION, call));
    }

    private void access(String name, Call call) {
        useCases.put(name, new Guarded(Act.ADMINISTER_ACCESS, call));
    }

    private Somebody somebodyAt(OrganisationId place) {
        return Objects.requireNonNull(people.get(place));
    }

    private static Naming naming() {
        return new Naming("Tên khác", "Tên khác", null);
    }

    private Somebody somebody(SampleProvince province, OrganisationId agency) {
        var person = province.person("Một Người", agency);
        var deputy = province.person("Một Người Khác", agency);
        var since = Period.since(province.today());
        return new Somebody(person,
                engine.get(AppointToPost.class)
                        .appoint(Actor.SYSTEM,
                                new AppointToPost.Appointment(person, "SPECIALIST", agency, since, null))
                        .orThrow(),
                engine.get(GiveCapacity.class)
                        .give(Actor.SYSTEM, GiveCapacity.NewCapacity.byRight(person, "HEAD", agency, since))
                        .orThrow(),
                engine.get(GrantRole.class)
                        .grant(Actor.SYSTEM, new GrantRole.NewGrant(person, new RoleKey("SPECIALIST"), agency,
                                Reach.WITHIN_AGENCY, since, "12/QĐ"))
                        .orThrow(),
                engine.get(Deputise.class)
                        .deputise(Actor.SYSTEM, new Deputise.Absence(person, deputy,
                                new Period(province.today(), province.today()), "phép", "13/QĐ", Set.of()))
                        .orThrow());
    }
}
