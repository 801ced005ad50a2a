package vn.lienthong.webapp.administration;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.organisation.OrganisationDirectory;

/** From which day on an organisation may be changed next. */
@Component
final class ChangeDays {
    private final OrganisationDirectory directory;

    ChangeDays(OrganisationDirectory directory) {
        this.directory = directory;
    }

    LocalDate nextOf(Subject subject) {
        return subject.dayAfter(directory.historyOf(subject.organisation()).getLast().validity().from());
    }
}
