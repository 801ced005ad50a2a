package vn.lienthong.webapp.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.ReadAccess;
import vn.lienthong.engine.access.RoleGrant;
import vn.lienthong.engine.organisation.HeldCode;
import vn.lienthong.engine.organisation.Organisation;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.OrganisationFile;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.organisation.PlannedChange;
import vn.lienthong.engine.organisation.ReadOrganisations;
import vn.lienthong.engine.organisation.StaffMember;
import vn.lienthong.engine.organisation.Succession;
import vn.lienthong.engine.organisation.TreeQuery;
import vn.lienthong.webapp.administration.OrganisationView.AheadRow;
import vn.lienthong.webapp.administration.OrganisationView.CodeRow;
import vn.lienthong.webapp.administration.OrganisationView.RoleRow;
import vn.lienthong.webapp.administration.OrganisationView.StaffRow;
import vn.lienthong.webapp.administration.OrganisationView.SuccessionRow;
import vn.lienthong.webapp.administration.OrganisationView.VersionRow;

/** Puts the page of an agency or a unit together. */
@Component
final class OrganisationPages {
    private static final int BELOW = 12;

    private final ReadOrganisations organisations;
    private final ReadAccess readAccess;
    private final OrganisationDirectory directory;
    private final People people;
    private final TreePages tree;
    private final RoleWords roles;
    private final NumberingPages numbering;
    private final ChangeWords changes;
    private final MessageWords words;

    OrganisationPages(ReadOrganisations organisations, ReadAccess readAccess, OrganisationDirectory directory,
            People people, TreePages tree, RoleWords roles, NumberingPages numbering, ChangeWords changes,
            MessageWords words) {
        this.organisations = organisations;
        this.readAccess = readAccess;
        this.directory = directory;
        this.people = people;
        this.tree = tree;
        this.roles = roles;
        this.numbering = numbering;
        this.changes = changes;
        this.words = words;
    }

    OrganisationView page(Subject subject, AsOf on) {
        var file = organisations.file(subject.actor(), subject.organisation(), on.day());
        var below = organisations.tree(subject.actor(), new TreeQuery(subject.organisation(), "", null, BELOW),
                on.day());
        var level = file.organisation().level();
        return new OrganisationView(file, on, state(file, on.day()),
                level == null ? null : tree.levels(subject.locale()).getOrDefault(level, level), scheme(file, subject),
                tree.rows(below.items(), false, on, subject.locale()), below.next() != null,
                file.staff().stream().map(member -> staff(member, subject)).toList(), roles(subject, on),
                successions(file, on), file.codes().stream().map(held -> code(held, file, subject)).toList(),
                versions(file, on), file.ahead().stream().map(change -> ahead(change, subject)).toList(),
                file.organisation().isAgency() ? numbering.of(subject, on) : null);
    }

    private AheadRow ahead(PlannedChange change, Subject subject) {
        var entry = change.entry();
        return new AheadRow(change.key(), changes.what(change, subject), entry.from(), entry.decisionNo());
    }

    private static String state(OrganisationFile file, LocalDate day) {
        if (file.organisation().isOpenOn(day))
            return file.versions().getLast().validity().to() == null ? "open" : "closing";
        return day.isBefore(file.versions().getFirst().validity().from()) ? "planned" : "closed";
    }

    private List<VersionRow> versions(OrganisationFile file, AsOf on) {
        var above = directory.get(file.versions()
                .stream()
                .map(Organisation::parent)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList(), on.day());
        return file.versions().reversed().stream().map(version -> {
            var parent = version.parent() == null ? null : above.get(version.parent());
            return new VersionRow(version, parent == null ? null : parent.shortName());
        }).toList();
    }

    private static @Nullable String scheme(OrganisationFile file, Subject subject) {
        if (file.organisation().parent() != null) return null;
        return file.levels()
                .stream()
                .map(level -> subject.word(level))
                .collect(Collectors.joining(" → "));
    }

    private static StaffRow staff(StaffMember member, Subject subject) {
        var post = member.post();
        return new StaffRow(member.person().id().toString(), member.person().fullName(),
                subject.word(post.title()), post.validity());
    }

    private List<RoleRow> roles(Subject subject, AsOf on) {
        var grants = readAccess.at(subject.actor(), subject.organisation(), on.day());
        var names = people.get(grants.stream().map(RoleGrant::person).toList(), on.day());
        return grants.stream()
                .map(grant -> new RoleRow(grant.person().toString(),
                        Objects.requireNonNull(names.get(grant.person())).fullName(), roles.name(grant.role(), subject),
                        words.of("administration.reach." + grant.reach(), subject.locale()), grant.validity()))
                .toList();
    }

    private List<SuccessionRow> successions(OrganisationFile file, AsOf on) {
        var named = directory.get(file.successions()
                .stream()
                .flatMap(one -> Stream.concat(Stream.of(one.from()), Stream.ofNullable(one.to())))
                .distinct()
                .toList(), on.day());
        return file.successions().stream().map(one -> {
            var to = one.to();
            return row(one, Objects.requireNonNull(named.get(one.from())), to == null ? null : named.get(to));
        }).toList();
    }

    private static SuccessionRow row(Succession one, Organisation from, @Nullable Organisation to) {
        return new SuccessionRow(one.kind(), from.id().toString(), from.shortName(),
                to == null ? null : to.id().toString(), to == null ? null : to.shortName(), one.effective(),
                one.decisionNo(), one.scope());
    }

    private static CodeRow code(HeldCode held, OrganisationFile file, Subject subject) {
        var last = held.validity().to();
        return new CodeRow(held, file.mayOrganise() && (last == null || last.isAfter(subject.today())));
    }
}
