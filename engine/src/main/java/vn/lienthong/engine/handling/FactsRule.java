package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.lienthong.engine.document.DocumentRefusal;
import vn.lienthong.engine.document.IncomingFacts;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.registry.CodeListEntry;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.registry.CodeLists.Field;
import vn.lienthong.engine.registry.RegistryRefusal;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/** What must be known of a document before it is entered (Decree 30/2020/NĐ-CP, annex VI). */
@UseCase
class FactsRule {
    private final CodeLists lists;
    private final OrganisationDirectory directory;
    private final Clock clock;

    FactsRule(CodeLists lists, OrganisationDirectory directory, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /** An issuer whose name was changed by hand is no longer the agency that was found before. */
    IncomingFacts settled(IncomingFacts facts) {
        var issuer = facts.issuer();
        if (issuer == null) return facts;
        var isNamed = days(facts).stream()
                .map(day -> directory.get(List.of(issuer), day).get(issuer))
                .anyMatch(agency -> agency != null && agency.isCalled(facts.issuerName()));
        return isNamed ? facts : facts.withoutIssuer();
    }

    /** What is so on one of them is right: the document's own day, where it is known, and the day it is entered. */
    private Set<LocalDate> days(IncomingFacts facts) {
        var days = new LinkedHashSet<LocalDate>();
        days.add(LocalDate.now(clock));
        if (facts.issueDate() != null) days.add(facts.issueDate());
        return days;
    }

    /** The first thing wrong, or null. */
    @Nullable
    Refusal check(IncomingFacts facts) {
        var today = LocalDate.now(clock);
        if (facts.subject().isBlank()) return Refusal.of(DocumentRefusal.SUBJECT_MISSING);
        if (facts.issuerName().isBlank()) return Refusal.of(HandlingRefusal.FACTS_MISSING, "field", "issuer");
        if (facts.issueDate() != null && facts.issueDate().isAfter(today))
            return Refusal.of(HandlingRefusal.FACTS_MISSING, "field", "issueDate");
        var tooLong = tooLong(facts, today);
        if (tooLong != null) return tooLong;
        if (days(facts).stream().allMatch(day -> lists.kind(facts.kind(), day).isEmpty()))
            return Refusal.of(RegistryRefusal.UNKNOWN_KIND);
        if (lists.urgencies(today).stream().map(CodeListEntry::key).noneMatch(facts.urgency()::equals))
            return Refusal.of(RegistryRefusal.UNKNOWN_URGENCY);
        return null;
    }

    private @Nullable Refusal tooLong(IncomingFacts facts, LocalDate today) {
        if (facts.subject().length() > lists.most(Field.SUBJECT, today))
            return Refusal.of(DocumentRefusal.SUBJECT_TOO_LONG, "most", lists.most(Field.SUBJECT, today));
        if (facts.issuerName().length() > lists.most(Field.ISSUER_NAME, today))
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", lists.most(Field.ISSUER_NAME, today));
        if (facts.numberText().length() > lists.most(Field.CODE_NUMBER, today))
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", lists.most(Field.CODE_NUMBER, today));
        if (facts.symbol().length() > lists.most(Field.CODE_SYMBOL, today))
            return Refusal.of(DocumentRefusal.TEXT_TOO_LONG, "most", lists.most(Field.CODE_SYMBOL, today));
        return null;
    }
}
