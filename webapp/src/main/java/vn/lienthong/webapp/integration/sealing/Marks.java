package vn.lienthong.webapp.integration.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import vn.lienthong.engine.document.Mark;
import vn.lienthong.engine.issuance.MarkDrawing;
import vn.lienthong.engine.issuance.MarkMeasure;
import vn.lienthong.engine.issuance.MarkMeasures;
import vn.lienthong.engine.issuance.MarkPictures;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.organisation.People;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.signing.MarkImage;
import vn.lienthong.signing.pdf.AttachmentMark;
import vn.lienthong.signing.pdf.DrawnMark;
import vn.lienthong.signing.pdf.PersonalMark;
import vn.lienthong.signing.pdf.SealMark;
import vn.lienthong.signing.pdf.SealText;

/**
 * The visible marks: the own pictures of the person and the agency, else drawn from their names (Decree 30/2020/NĐ-CP,
 * annex I).
 */
final class Marks {
    private final OrganisationDirectory directory;
    private final People people;
    private final MarkPictures pictures;
    private final MarkDrawing drawing;
    private final MarkMeasures measures;
    private final Clock clock;

    Marks(OrganisationDirectory directory, People people, MarkPictures pictures, MarkDrawing drawing,
            MarkMeasures measures, Clock clock) {
        this.directory = directory;
        this.people = people;
        this.pictures = pictures;
        this.drawing = drawing;
        this.measures = measures;
        this.clock = clock;
    }

    MarkImage personal(PersonId person) {
        return own(Mark.SIGNATURE, person.value()).orElseGet(() -> fromName(person));
    }

    private MarkImage fromName(PersonId person) {
        try {
            var name = people.get(person, today()).fullName();
            return image(PersonalMark.fromName(name, OwnMarks.SIGNATURE_WIDTH, OwnMarks.SIGNATURE_HEIGHT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MarkImage seal(OrganisationId agency) {
        return own(Mark.SEAL, agency.value()).orElseGet(() -> fromNames(agency));
    }

    private MarkImage fromNames(OrganisationId agency) {
        try {
            var path = directory.pathOf(agency, today());
            var own = directory.get(agency, today());
            var above = path.size() > 1 ? directory.get(path.get(1), today()).shortName() : "";
            return image(
                    SealMark.draw(new SealText(above, "", own.shortName(), ""), measure(MarkMeasure.SEAL_DIAMETER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pictures are looked at before they are kept; one that is refused all the same does not keep anybody from signing. */
    private Optional<MarkImage> own(Mark mark, UUID owner) {
        return pictures.usedOn(mark, owner, today())
                .map(picture -> drawing.draw(mark, picture.content(), today()))
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done<byte[]>(var png) -> Optional.of(MarkImage.png(png));
                    case Outcome.Refused<byte[]> _ -> Optional.empty();
                });
    }

    AttachmentMark attachment(String code) {
        var now = clock.instant();
        ZoneOffset offset = clock.getZone().getRules().getOffset(now);
        return new AttachmentMark(code, now, offset);
    }

    /** In force today, which is the day of the issue. */
    double measure(MarkMeasure measure) {
        return measures.of(measure, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static MarkImage image(DrawnMark drawn) {
        return MarkImage.png(drawn.png());
    }
}
