package vn.lienthong.webapp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.lienthong.engine.deadline.CalendarDay;

/** What {@code provinces.json} says. */
record DemoPlan(Map<String, Staffing> staffing, Operator operator, List<Province> provinces) {
    /** How an agency of a kind is made up. */
    record Staffing(List<Unit> units, List<Position> positions) {}

    record Unit(String name, String abbreviation) {}

    /**
     * @param account  first part of the sign-in name; the second is the key of the agency
     * @param unit     number of the unit the post belongs to; null for the agency itself
     * @param atUnit   whether the role is held at that unit instead of the agency
     */
    record Position(String account, String title, @Nullable Integer unit, String role, boolean atUnit,
            boolean wholeSubtree, @Nullable List<String> capacities) {}

    /** Who runs the installation. */
    record Operator(String account, String name) {}

    record Province(String scheme, LocalDate since, String decision, @Nullable Reform reform, Agency root) {}

    /** The day a province came under another scheme, and what was closed for it. */
    record Reform(String scheme, LocalDate effective, String decision, List<Agency> former) {}

    /**
     * @param staffing which kind; null for a former agency, which nobody works in
     * @param into     key of who followed a former agency
     * @param people   one for each position
     */
    record Agency(String key, String name, String shortName, String abbreviation, String level, String code,
            @Nullable String legacyCode, @Nullable String staffing, @Nullable String into,
            @Nullable List<String> people, @Nullable List<Agency> below) {
        List<Agency> agenciesBelow() {
            return below == null ? List.of() : below;
        }

        List<String> names() {
            return people == null ? List.of() : people;
        }
    }

    static DemoPlan read() {
        return read("provinces.json", DemoPlan.class);
    }

    /** What {@code holidays.json} says: this year and the next one, as far as they are not there by law. */
    static List<CalendarDay> holidays() {
        return List.of(read("holidays.json", CalendarDay[].class));
    }

    private static <T> T read(String name, Class<T> type) {
        var mapper = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
        try (var file = Objects.requireNonNull(DemoPlan.class.getResourceAsStream(name))) {
            return mapper.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Staffing staffingOf(Agency agency) {
        var kind = agency.staffing();
        return kind == null ? new Staffing(List.of(), List.of()) : Objects.requireNonNull(staffing.get(kind));
    }
}
