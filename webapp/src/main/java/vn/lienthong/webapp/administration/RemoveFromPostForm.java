package vn.lienthong.webapp.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.Post;
import vn.lienthong.engine.organisation.ReadPeople;
import vn.lienthong.engine.organisation.RemoveFromPost;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;

/** The end of a post. */
@Component
final class RemoveFromPostForm implements AdministrativeAct {
    private final RemoveFromPost remove;
    private final ReadPeople people;
    private final OrganisationDirectory directory;

    RemoveFromPostForm(RemoveFromPost remove, ReadPeople people, OrganisationDirectory directory) {
        this.remove = remove;
        this.people = people;
        this.directory = directory;
    }

    @Override
    public Scope scope() {
        return Scope.PERSON;
    }

    @Override
    public String name() {
        return "remove";
    }

    @Override
    public boolean isFinal() {
        return true;
    }

    @Override
    public @Nullable String detail(Subject subject) {
        var post = post(subject);
        return subject.word(post.title()) + ", "
                + directory.get(post.organisation(), subject.today()).shortName();
    }

    @Override
    public List<Field> fields(Subject subject) {
        post(subject);
        return List.of(Field.day("lastDay", subject.today()), NamingFields.decision());
    }

    @Override
    public Outcome<ActDone> perform(Subject subject, Typed typed) {
        return remove.remove(subject.actor(), new RemoveFromPost.Removal(post(subject).id(), typed.day("lastDay"),
                typed.textOrNull("decisionNo"))).map(_ -> ActDone.at(subject.person()));
    }

    /** One of this person's. */
    private Post post(Subject subject) {
        return people.file(subject.actor(), subject.person(), subject.today())
                .posts()
                .stream()
                .filter(post -> post.id().equals(subject.itemId()))
                .findFirst()
                .orElseThrow(() -> new UnknownException("post"));
    }
}
