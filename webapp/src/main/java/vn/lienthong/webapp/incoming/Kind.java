package vn.lienthong.webapp.incoming;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import vn.lienthong.engine.shared.UnknownException;

/** The acts on an incoming document; each has a form, and an address of its own. */
enum Kind {
    REGISTER("userTask_register"), PRESENT("userTask_present"), DIRECT("userTask_direct"),
    ASSIGN("userTask_assignHandler"), FINISH("userTask_handle"), ACKNOWLEDGE("userTask_acknowledge"),
    /** The other way out of registration, and of presenting. */
    RETURN(""),
    /** The other way out of the directive. */
    SEND_BACK(""),
    /** The leader who has it cannot give the directive. */
    PRESENT_AGAIN(""),
    /** The handler who has it cannot go on. */
    REASSIGN("");

    private final String step;

    Kind(String step) {
        this.step = step;
    }

    /** As it stands in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the step of a process asks for. */
    static Optional<Kind> of(String step) {
        return Arrays.stream(values()).filter(kind -> !step.isEmpty() && kind.step.equals(step)).findFirst();
    }

    static Kind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new UnknownException("page"));
    }
}
