package vn.lienthong.webapp.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import vn.lienthong.engine.organisation.Member;
import vn.lienthong.engine.organisation.MembersQuery;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.shared.OrganisationId;

/** Puts lists of people together. */
@Component
final class PeoplePages {
    static final int ROWS = 50;

    private final ReadPeople people;
    private final ReadOrganisations organisations;
    private final OrganisationDirectory directory;

    PeoplePages(ReadPeople people, ReadOrganisations organisations, OrganisationDirectory directory) {
        this.people = people;
        this.organisations = organisations;
        this.directory = directory;
    }

    PeopleView page(Subject subject, MembersQuery query) {
        var own = query.organisation();
        var organisation = own == null ? null : organisations.get(subject.actor(), own, subject.today());
        var page = people.members(subject.actor(), query, subject.today());
        var places = directory.get(page.items().stream().flatMap(PeoplePages::places).distinct().toList(),
                subject.today());
        return new PeopleView(organisation, query.words(),
                page.items().stream().map(member -> row(member, places, subject)).toList(), next(query, page.next()),
                organisations.mayEverywhere(subject.actor()));
    }

    private static Stream<OrganisationId> places(Member member) {
        return Stream.concat(Stream.ofNullable(member.person().home()),
                member.posts().stream().map(Post::organisation));
    }

    private static PeopleView.Row row(Member member, Map<OrganisationId, Organisation> places, Subject subject) {
        var home = member.person().home();
        List<String> posts = member.posts()
                .stream()
                .map(post -> subject.word(post.title()) + ", "
                        + Objects.requireNonNull(places.get(post.organisation())).shortName())
                .toList();
        return new PeopleView.Row(member.person().id().toString(), member.person().fullName(), posts,
                home == null ? null : Objects.requireNonNull(places.get(home)).shortName());
    }

    private static @Nullable String next(MembersQuery query, @Nullable String after) {
        if (after == null) return null;
        var organisation = query.organisation();
        var address = UriComponentsBuilder.fromPath(organisation == null
                ? Scope.PERSON.page(null)
                : Scope.ORGANISATION.page(organisation.value()) + "/people");
        if (!query.words().isBlank()) address.queryParam("q", "{q}");
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(Map.of("q", query.words(), "after", after))
                .toUriString();
    }
}
