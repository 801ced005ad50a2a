package vn.lienthong.webapp.integration.sealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.signing.devpki.DevPki;
import vn.lienthong.signing.devpki.Holder;
import vn.lienthong.signing.keys.KeySource;

/** Keys of the development PKI: made when first needed, for everybody who holds a post and every agency. */
final class DevelopmentKeyRing implements KeyRing {
    private static final String NO_CODE = "-";

    private final DevPki pki;
    private final OrganisationDirectory directory;
    private final People people;
    private final SealingProperties properties;
    private final Clock clock;

    DevelopmentKeyRing(
            DevPki pki, OrganisationDirectory directory, People people, SealingProperties properties, Clock clock) {
        this.pki = pki;
        this.directory = directory;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Optional<KeySource> find(Sealing.Key key) {
        return holder(key).map(holder -> pki.issue(holder, properties.demoPin().toCharArray())
                .keySource(properties.pinAttempts()));
    }

    private Optional<Holder> holder(Sealing.Key key) {
        return switch (key) {
            case Sealing.Key.Agency(var agency) -> Optional.of(agency(agency));
            case Sealing.Key.Personal(var person) -> person(person);
        };
    }

    private Holder agency(OrganisationId id) {
        var agency = directory.get(id, today());
        return new Holder.Agency(id.toString(), agency.name(), code(agency));
    }

    private Optional<Holder> person(PersonId id) {
        var posts = people.postsOf(id, today());
        if (posts.isEmpty()) return Optional.empty();
        var post = posts.getFirst();
        var agency = directory.agencyOf(post.organisation(), today());
        return Optional.of(
                new Holder.Person(
                        id.toString(), people.get(id, today()).fullName(), post.title().nameVi(), agency.name(),
                        code(agency)));
    }

    private static String code(Organisation agency) {
        return agency.code() == null ? NO_CODE : agency.code();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
