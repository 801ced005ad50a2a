package vn.lienthong.webapp.register;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.document.ReadRegister;
import vn.lienthong.engine.document.ReadRegister.Line;
import vn.lienthong.engine.registry.RegisterKey;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.KeysetPage;
import vn.lienthong.engine.shared.Period;
import vn.lienthong.webapp.shell.QuickDays;

/** The lines of a register that are wanted: of some days, of the whole year, or from a number down. */
@Component
final class RegisterLines {
    private static final int SIZE = 50;

    private final ReadRegister registers;

    RegisterLines(ReadRegister registers) {
        this.registers = registers;
    }

    /**
     * What is shown.
     *
     * @param days    which days it is of; null for the whole year
     * @param missing a number that was looked up and is not there; null when it is, or none was
     * @param last    the highest number of a register in which one was looked up; 0 for an empty one
     */
    record Shown(KeysetPage<Line> page, @Nullable Period days, @Nullable String missing, int last) {
        static Shown of(KeysetPage<Line> page, @Nullable Period days) {
            return new Shown(page, days, null, 0);
        }
    }

    /** Whoever names neither days nor a year sees the month in which a number was taken last: never an empty one. */
    Shown of(Actor actor, RegisterKey key, RegisterChoice.Wish wish, @Nullable Integer below) {
        if (wish.number().isAsked()) return from(actor, key, wish.number());
        var days = wish.saysWhen() ? wish.daysOf(key) : monthOf(newest(actor, key));
        return Shown.of(registers.page(actor, key, days, below, SIZE), days);
    }

    private Shown from(Actor actor, RegisterKey key, TypedLine wanted) {
        var count = wanted.count();
        if (count != null) {
            var page = registers.page(actor, key, null, count + 1, SIZE);
            if (!page.items().isEmpty() && page.items().getFirst().entry().number() == count)
                return Shown.of(page, null);
        }
        var newest = newest(actor, key);
        return new Shown(new KeysetPage<>(List.of(), null), null, wanted.typed(),
                newest == null ? 0 : newest.entry().number());
    }

    private @Nullable Line newest(Actor actor, RegisterKey key) {
        var page = registers.page(actor, key, null, null, 1).items();
        return page.isEmpty() ? null : page.getFirst();
    }

    private static @Nullable Period monthOf(@Nullable Line line) {
        return line == null ? null : QuickDays.THIS_MONTH.of(line.entry().entryDate());
    }
}
