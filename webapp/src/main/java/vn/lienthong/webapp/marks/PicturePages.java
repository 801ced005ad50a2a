package vn.lienthong.webapp.marks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.issuance.MarkPicture;
import vn.lienthong.engine.issuance.ReadMarkPictures;
import vn.lienthong.engine.organisation.OrganisationDirectory;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.webapp.problem.RefusalTexts;
import vn.lienthong.webapp.shell.TypedDay;

/** Puts the two pages together. */
@Component
final class PicturePages {
    static final String SIGNATURE = "/my-signature";

    private final ReadMarkPictures pictures;
    private final OrganisationDirectory directory;
    private final RefusalTexts texts;
    private final MessageSource messages;
    private final Clock clock;

    PicturePages(ReadMarkPictures pictures, OrganisationDirectory directory, RefusalTexts texts, MessageSource messages,
            Clock clock) {
        this.pictures = pictures;
        this.directory = directory;
        this.texts = texts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What went wrong with what was sent.
     *
     * @param faults message keys by field
     */
    record Trouble(Map<String, String> faults, @Nullable Refusal refusal) {
        static final Trouble NONE = new Trouble(Map.of(), null);
        static final Trouble NO_FILE = new Trouble(Map.of("file", "marks.noFile"), null);

        static Trouble refused(Refusal refusal) {
            return new Trouble(Map.of(), refusal);
        }
    }

    /** The two forms of a seal as they were sent; null for one that was not. */
    record SentSeal(@Nullable SealRequest given, @Nullable SealRequest ended) {
        static final SentSeal NOTHING = new SentSeal(null, null);
    }

    static String seal(OrganisationId agency) {
        return "/administration/organisations/" + agency + "/seal";
    }

    PicturesView signature(Actor actor, Trouble trouble, Locale locale) {
        return view(SIGNATURE, null, pictures.ofSignature(actor), SentSeal.NOTHING, trouble, locale);
    }

    PicturesView seal(Actor actor, OrganisationId agency, SentSeal sent, Trouble trouble, Locale locale) {
        var name = directory.get(agency, today()).shortName();
        return view(seal(agency), name, pictures.ofSeal(actor, agency), sent, trouble, locale);
    }

    private PicturesView view(String address, @Nullable String agency, List<MarkPicture> given, SentSeal sent,
            Trouble trouble, Locale locale) {
        var lines = given.stream().map(picture -> PictureLine.of(picture, today())).toList();
        var current = lines.stream().filter(line -> line.state().equals("running")).findFirst().orElse(null);
        var refusal = trouble.refusal();
        return new PicturesView(address, agency, current, lines,
                lines.stream().anyMatch(line -> !line.state().equals("over")), orEmpty(sent.given()),
                orEmpty(sent.ended()), errors(trouble, sent.ended() != null, locale),
                refusal == null ? null : texts.text(refusal, locale),
                refusal == null ? null : texts.next(refusal, locale).orElse(null));
    }

    private SealRequest orEmpty(@Nullable SealRequest sent) {
        return sent == null ? new SealRequest(TypedDay.of(today()).shown(), null) : sent;
    }

    private Map<String, String> errors(Trouble trouble, boolean isEnd, Locale locale) {
        var errors = new HashMap<String, String>();
        trouble.faults()
                .forEach((field, key) -> errors.put((isEnd ? "end" : "") + field,
                        messages.getMessage(key, null, locale)));
        return errors;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
