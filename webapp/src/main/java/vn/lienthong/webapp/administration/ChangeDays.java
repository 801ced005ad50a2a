package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;

/** From which day on an organisation may be changed next: history is never written over. */
@Component
final class ChangeDays {
    private final OrganisationDirectory directory;

    ChangeDays(OrganisationDirectory directory) {
        this.directory = directory;
    }

    /** Today, or the day after the last change when that is later. */
    LocalDate nextOf(Subject subject) {
        var last = directory.historyOf(subject.organisation()).getLast().validity().from();
        return last.isBefore(subject.today()) ? subject.today() : last.plusDays(1);
    }
}
