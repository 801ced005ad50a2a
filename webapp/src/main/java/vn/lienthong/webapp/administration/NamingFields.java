package vn.lienthong.webapp.administration;

import java.util.List;

import vn.lienthong.engine.organisation.Naming;
import vn.lienthong.engine.organisation.Organisation;

/** The three names of an organisation. */
final class NamingFields {
    private static final int NAME = 300;
    private static final int SHORT_NAME = 150;
    private static final int ABBREVIATION = 30;

    private NamingFields() {}

    static List<Field> empty() {
        return List.of(Field.line("name", NAME), Field.line("shortName", SHORT_NAME),
                Field.lineOrNone("abbreviation", ABBREVIATION));
    }

    static List<Field> of(Organisation organisation) {
        return List.of(Field.line("name", NAME).holding(organisation.name()),
                Field.line("shortName", SHORT_NAME).holding(organisation.shortName()),
                Field.lineOrNone("abbreviation", ABBREVIATION).holding(organisation.abbreviation()));
    }

    static Naming read(Typed typed) {
        return new Naming(typed.text("name"), typed.text("shortName"), typed.textOrNull("abbreviation"));
    }

    /** The number of the decision behind an act; most acts ask for it. */
    static Field decision() {
        return Field.lineOrNone("decisionNo", 100);
    }
}
