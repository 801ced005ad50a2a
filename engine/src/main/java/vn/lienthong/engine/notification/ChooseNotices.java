package vn.lienthong.engine.notification;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

import vn.lienthong.engine.access.AccessChanged;
import vn.lienthong.engine.access.ConfirmPassword;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.DomainEvents;
import vn.lienthong.engine.shared.Refusal;
import vn.lienthong.engine.shared.UseCase;

/**
 * A person says how to be told of work. Where mail goes is said by nobody else, and only with the password: a computer left
 * open must not lead it elsewhere.
 */
@UseCase
public class ChooseNotices {
    private final NoticeChoices choices;
    private final ConfirmPassword confirmPassword;
    private final KeptChoice kept;

    ChooseNotices(NoticeChoices choices, ConfirmPassword confirmPassword, KeptChoice kept) {
        this.choices = choices;
        this.confirmPassword = confirmPassword;
        this.kept = kept;
    }

    /**
     * What the person wants.
     *
     * @param address  null to have none any more
     * @param password asked for when the address is another one; empty otherwise
     * @param client   the network address the wish comes from
     */
    public record Wish(BrowserNotice browser, @Nullable Integer digestHour, boolean isUrgentMail,
            @Nullable MailAddress address, String password, String client) {
        @Override
        public String toString() {
            return "Wish[client=" + client + "]";
        }

        private NoticeChoice choice(@Nullable String refused) {
            return new NoticeChoice(browser, digestHour, isUrgentMail, address, refused);
        }
    }

    public NoticeChoice of(Actor actor) {
        return choices.of(actor.requirePerson());
    }

    /** Null when it is done; the password is looked at outside any transaction. */
    public @Nullable Refusal choose(Actor actor, Wish wish) {
        var before = of(actor);
        if (wish.address() == null && (wish.digestHour() != null || wish.isUrgentMail()))
            return Refusal.of(NoticeRefusal.MAIL_WITHOUT_ADDRESS);
        boolean isNew = wish.address() != null && !wish.address().equals(before.address());
        boolean isTriedAgain = before.refused() != null && !wish.password().isEmpty();
        if (isNew || isTriedAgain) {
            var no = confirmPassword.inTheWay(actor, wish.password(), wish.client());
            if (no != null) return no;
        }
        kept.keep(actor, wish.choice(isNew || isTriedAgain ? null : before.refused()), before);
        return null;
    }

    /** The part that is written at once. */
    @UseCase
    static class KeptChoice {
        private final NoticeChoices choices;
        private final DomainEvents events;

        KeptChoice(NoticeChoices choices, DomainEvents events) {
            this.choices = choices;
            this.events = events;
        }

        @Transactional
        void keep(Actor actor, NoticeChoice choice, NoticeChoice before) {
            var person = actor.requirePerson();
            choices.keep(person, choice);
            if (!Objects.equals(choice.address(), before.address()))
                events.publish(new AccessChanged("mail-address.changed", person, actor, Map.of()));
        }
    }
}
