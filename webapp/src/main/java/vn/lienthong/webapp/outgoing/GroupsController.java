package vn.lienthong.webapp.outgoing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.lienthong.engine.access.Act;
import vn.lienthong.engine.access.Authorisation;
import vn.lienthong.engine.document.DeleteRecipientGroup;
import vn.lienthong.engine.document.RecipientGroup;
import vn.lienthong.engine.document.RecipientGroups;
import vn.lienthong.engine.document.SaveRecipientGroup;
import vn.lienthong.engine.document.SeenGroup;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.UnknownException;
import vn.lienthong.webapp.problem.RefusedException;
import vn.lienthong.webapp.shell.Flash;

/** The saved groups of recipients of one's agency. */
@Controller
final class GroupsController {
    private final RecipientGroups groups;
    private final SaveRecipientGroup saveGroup;
    private final DeleteRecipientGroup deleteGroup;
    private final Authorisation authorisation;
    private final OrganisationDirectory directory;
    private final Words words;
    private final Wrongs wrongs;

    GroupsController(RecipientGroups groups, SaveRecipientGroup saveGroup, DeleteRecipientGroup deleteGroup,
            Authorisation authorisation, OrganisationDirectory directory, Words words, Wrongs wrongs) {
        this.groups = groups;
        this.saveGroup = saveGroup;
        this.deleteGroup = deleteGroup;
        this.authorisation = authorisation;
        this.directory = directory;
        this.words = words;
        this.wrongs = wrongs;
    }

    /** A group with the names of its members. */
    record GroupView(UUID id, int version, String name, String agency, List<Option> members) {}

    @GetMapping("/outgoing/groups")
    String page(Actor actor, Model model) {
        model.addAttribute("groups", agencies(actor).stream().flatMap(this::views).toList());
        return "outgoing/groups";
    }

    @PostMapping("/outgoing/groups/{id}")
    String change(@PathVariable UUID id, @RequestParam int version, @RequestParam String name,
            @RequestParam(required = false) @Nullable List<UUID> member, Actor actor, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var group = groups.find(id).orElseThrow(() -> new UnknownException("recipient-group"));
        var members = member == null ? List.<OrganisationId>of() : member.stream().map(OrganisationId::new).toList();
        var seen = new SeenGroup(id, version);
        return switch (saveGroup.save(actor, new SaveRecipientGroup.Wish(seen, group.agency(), name, members))) {
            case Outcome.Done<UUID> _ -> {
                redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.groupSaved", name.strip()));
                yield "redirect:/outgoing/groups";
            }
            case Outcome.Refused<UUID>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("wrong", wrongs.of("groups", refusal, locale));
                yield page(actor, model);
            }
        };
    }

    @PostMapping("/outgoing/groups/{id}/delete")
    String delete(@PathVariable UUID id, @RequestParam int version, Actor actor, RedirectAttributes redirect) {
        RefusedException.unlessDone(deleteGroup.delete(actor, new SeenGroup(id, version)));
        redirect.addFlashAttribute(Flash.NAME, Flash.done("outgoing.groupDeleted"));
        return "redirect:/outgoing/groups";
    }

    private List<OrganisationId> agencies(Actor actor) {
        return authorisation.reach(actor, Act.MANAGE_RECIPIENT_GROUPS)
                .stream()
                .map(where -> directory.agencyOf(where, words.today()).id())
                .distinct()
                .toList();
    }

    private Stream<GroupView> views(OrganisationId agency) {
        return groups.of(agency).stream().map(group -> view(group, words.organisation(agency)));
    }

    private GroupView view(RecipientGroup group, String agency) {
        var members = words.organisations(group.members())
                .entrySet()
                .stream()
                .map(member -> new Option(member.getKey().toString(), member.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
        return new GroupView(group.id(), group.version(), group.name(), agency, members);
    }
}
