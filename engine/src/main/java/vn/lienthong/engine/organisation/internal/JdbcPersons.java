package vn.lienthong.engine.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.FoldedText;
import vn.lienthong.engine.organisation.KnownAs;
import vn.lienthong.engine.organisation.Person;
import vn.lienthong.engine.shared.IdSource;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

/** People, for those who change them. */
@Component
public class JdbcPersons {
    /**
     * How a person is known, and since when.
     *
     * @param version the row
     */
    public record Known(UUID version, Person person, LocalDate since) {}

    private final JdbcClient jdbc;
    private final IdSource ids;
    private final Clock clock;

    JdbcPersons(JdbcClient jdbc, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Locks them until the transaction ends, always in the order of their ids.
     *
     * @throws UnknownException when one is not known
     */
    public void lock(PersonId... people) {
        var known = jdbc.sql("SELECT id FROM person WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param("ids", Arrays.stream(people).map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        if (known.size() < Arrays.stream(people).distinct().count()) throw new UnknownException("person");
    }

    public PersonId add(String fullName, @Nullable OrganisationId home, LocalDate from) {
        var id = new PersonId(ids.next());
        add(id, fullName, home, from);
        return id;
    }

    void add(PersonId id, String fullName, @Nullable OrganisationId home, LocalDate from) {
        jdbc.sql("INSERT INTO person (id, registered_at) VALUES (:id, :at)")
                .param("id", id.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        addVersion(new Person(id, fullName, home), from);
    }

    /** How the person was, is and will be known, oldest first. */
    public List<KnownAs> historyOf(PersonId id) {
        return jdbc.sql("SELECT * FROM person_version WHERE person_id = :person ORDER BY valid_from")
                .param("person", id.value())
                .query((row, _) -> new KnownAs(row.getString("full_name"), OrganisationRows.idOrNull(row, "home_id"),
                        OrganisationRows.period(row)))
                .list();
    }

    public Known lastOf(PersonId id) {
        return jdbc.sql("""
                SELECT id, full_name, home_id, valid_from FROM person_version
                WHERE person_id = :person ORDER BY valid_from DESC LIMIT 1
                """)
                .param("person", id.value())
                .query((row, _) -> new Known(row.getObject("id", UUID.class),
                        new Person(id, row.getString("full_name"), OrganisationRows.idOrNull(row, "home_id")),
                        row.getObject("valid_from", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new UnknownException("person"));
    }

    /** From the day on the person is known like this. */
    public void follow(Known last, String fullName, @Nullable OrganisationId home, LocalDate from) {
        jdbc.sql("UPDATE person_version SET valid_to = :to WHERE id = :id")
                .param("to", from.minusDays(1))
                .param("id", last.version())
                .update();
        addVersion(new Person(last.person().id(), fullName, home), from);
    }

    private void addVersion(Person person, LocalDate from) {
        var home = person.home();
        jdbc.sql("""
                INSERT INTO person_version (id, person_id, full_name, home_id, valid_from, folded_name, words)
                VALUES (:id, :person, :name, :home, :from, :folded, array_to_tsvector(:words))
                """)
                .param("id", ids.next())
                .param("person", person.id().value())
                .param("name", person.fullName())
                .param("home", home == null ? null : home.value())
                .param("from", from)
                .param("folded", FoldedText.fold(person.fullName()))
                .param("words", FoldedText.words(person.fullName()).toArray(String[]::new))
                .update();
    }
}
