package vn.lienthong.engine.handling;

import java.time.Clock;
import java.time.LocalDate;

import vn.lienthong.engine.deadline.DueDates;
import vn.lienthong.engine.deadline.LegalPeriod;
import vn.lienthong.engine.document.IncomingDocument;
import vn.lienthong.engine.registry.CodeLists;
import vn.lienthong.engine.shared.UseCase;

/** Until when a matter should be resolved: the day that is set, else the one the rules propose. */
@UseCase
class ProposedDay {
    private final DueDates dueDates;
    private final CodeLists lists;
    private final Clock clock;

    ProposedDay(DueDates dueDates, CodeLists lists, Clock clock) {
        this.dueDates = dueDates;
        this.lists = lists;
        this.clock = clock;
    }

    LocalDate of(IncomingDocument document) {
        if (document.dueOn() != null) return document.dueOn();
        var today = LocalDate.now(clock);
        int urgency = lists.weight(document.facts().urgency(), today);
        return dueDates.of(LegalPeriod.HANDLE_INCOMING.at(urgency), today);
    }
}
