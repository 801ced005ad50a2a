package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.signing.MarkImage;
import vn.lienthong.signing.pdf.AttachmentMark;
import vn.lienthong.signing.pdf.DrawnMark;
import vn.lienthong.signing.pdf.PersonalMark;
import vn.lienthong.signing.pdf.SealMark;
import vn.lienthong.signing.pdf.SealText;

/** The visible marks: drawn from the names of the person and the agency (Decree 30/2020/NĐ-CP, annex I). */
final class Marks {
    private static final double SIGNATURE_WIDTH = 160;
    private static final double SIGNATURE_HEIGHT = 64;

    private final OrganisationDirectory directory;
    private final People people;
    private final double sealDiameter;
    private final Clock clock;

    Marks(OrganisationDirectory directory, People people, double sealDiameter, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.sealDiameter = sealDiameter;
        this.clock = clock;
    }

    MarkImage personal(PersonId person) {
        try {
            var name = people.get(person, LocalDate.now(clock)).fullName();
            return image(PersonalMark.fromName(name, SIGNATURE_WIDTH, SIGNATURE_HEIGHT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MarkImage seal(OrganisationId agency) {
        try {
            var path = directory.pathOf(agency, LocalDate.now(clock));
            var own = directory.get(agency, LocalDate.now(clock));
            var above = path.size() > 1 ? directory.get(path.get(1), LocalDate.now(clock)).shortName() : "";
            return image(SealMark.draw(new SealText(above, "", own.shortName(), ""), sealDiameter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AttachmentMark attachment(String code) {
        var now = clock.instant();
        ZoneOffset offset = clock.getZone().getRules().getOffset(now);
        return new AttachmentMark(code, now, offset);
    }

    static MarkImage image(DrawnMark drawn) {
        return MarkImage.png(drawn.png());
    }
}
