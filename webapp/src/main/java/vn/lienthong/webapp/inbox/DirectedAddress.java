package vn.lienthong.webapp.inbox;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.inbox.ReadDirected.Which;
import vn.lienthong.engine.shared.DocumentId;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.webapp.shell.Then;

/**
 * Which parts of directives an address asks for. A word nobody knows counts as none, so that an old link still opens the
 * page.
 *
 * @param isFree what nobody of the unit has yet
 * @param after  where the page before ended; null for the first one
 */
record DirectedAddress(@Nullable OrganisationId unit, @Nullable PersonId person, boolean isFree, boolean isLate,
        @Nullable String after) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNIT = "unit";
    private static final String PERSON = "person";
    private static final String LATE = "late";
    private static final String AFTER = "after";
    private static final String HANDLER = "handler";
    private static final String NOBODY = "none";

    /** A person counts within a unit only. */
    static DirectedAddress of(Map<String, String> parameters) {
        var unit = id(parameters.get(UNIT));
        var person = unit == null ? null : id(parameters.get(PERSON));
        return new DirectedAddress(unit == null ? null : new OrganisationId(unit),
                person == null ? null : new PersonId(person),
                unit != null && NOBODY.equals(parameters.get(PERSON)), "true".equals(parameters.get(LATE)),
                parameters.get(AFTER));
    }

    /** Who had the part that is to be urged, on the page where it was chosen; null for nobody. */
    static @Nullable PersonId handler(Map<String, String> parameters) {
        var handler = id(parameters.get(HANDLER));
        return handler == null ? null : new PersonId(handler);
    }

    private static @Nullable UUID id(@Nullable String word) {
        return word != null && ID.matcher(word).matches() ? UUID.fromString(word) : null;
    }

    Which which() {
        return new Which(unit, person, isFree, isLate);
    }

    boolean isAll() {
        return unit == null;
    }

    boolean isWholeUnit() {
        return unit != null && person == null && !isFree;
    }

    /** Of the unit, or of one of its people; null for what nobody there has yet. */
    boolean isAbout(OrganisationId other, @Nullable PersonId somebody) {
        return other.equals(unit) && !isWholeUnit() && Objects.equals(person, somebody);
    }

    DirectedAddress late(boolean only) {
        return new DirectedAddress(unit, person, isFree, only, null);
    }

    DirectedAddress in(@Nullable OrganisationId other) {
        return new DirectedAddress(other, null, false, isLate, null);
    }

    /** @param somebody null for what nobody of the unit has yet */
    DirectedAddress in(OrganisationId other, @Nullable PersonId somebody) {
        return new DirectedAddress(other, somebody, somebody == null, isLate, null);
    }

    String path() {
        return written(on(DirectedController.PATH));
    }

    /** Where everything late of it is urged. */
    String urgeLate() {
        return written(late(false).on(DirectedController.PATH + "/late"));
    }

    /**
     * Where one part is urged.
     *
     * @param handler who is shown to have it; null for nobody
     */
    String urge(DocumentId document, UUID assignment, @Nullable PersonId handler) {
        var address = on(DirectedController.PATH + "/" + document + "/" + assignment);
        return written(handler == null ? address : address.queryParam(HANDLER, handler));
    }

    String more(String next) {
        return new DirectedAddress(unit, person, isFree, isLate, next).path();
    }

    /** The document; an act on it leads back here. */
    String document(DocumentId document) {
        return Then.of(path()).from("/documents/" + document);
    }

    private UriComponentsBuilder on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (unit != null) address.queryParam(UNIT, unit);
        if (isFree) address.queryParam(PERSON, NOBODY);
        else if (person != null) address.queryParam(PERSON, person);
        if (isLate) address.queryParam(LATE, true);
        if (after != null) address.queryParam(AFTER, "{after}").uriVariables(Map.of(AFTER, after));
        return address;
    }

    private static String written(UriComponentsBuilder address) {
        return address.encode().build().toUriString();
    }
}
