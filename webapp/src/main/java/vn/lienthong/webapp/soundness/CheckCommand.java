package vn.lienthong.webapp.soundness;

import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;

import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.webapp.start.CommandWords;
import vn.lienthong.webapp.start.Console;
import vn.lienthong.webapp.start.OperatorCommand;
import vn.lienthong.webapp.start.Visit;

/** {@code java -jar lienthong.jar check}: looks at an installation, awake or asleep, and says whether it is sound. */
public final class CheckCommand implements OperatorCommand {
    private static final String DEEP = "--content";
    private static final String JSON = "--json";
    private static final String HELP = """
            java -jar lienthong.jar check [--content] [--json] [--<setting>=<value> …]

            Checks an installation against everything the product promises, and changes nothing. It finds the
            installation by the product's own settings (LIENTHONG_HOME, lienthong.database.*, lienthong.search.*).
            The product may be at work meanwhile; when it does not run, its servers are started for the check.

              --content   reads every stored file and compares it with its digest
              --json      prints one JSON object at the end
              --help      prints this

            A line for each rule: ok, the number of violations, or why it could not be checked; below it a line for each
            violation with the ids of what it is about. A notice is no violation: something waits for an operator.

            Status 0: everything holds. 1: there are violations. 2: none found, but something could not be checked.
            3: the check could not run.
            """;

    private final Class<?> composition;

    /** @param composition puts the check and the connections of an installation into a context */
    public CheckCommand(Class<?> composition) {
        this.composition = composition;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int execute(List<String> words, Console console) {
        var typed = CommandWords.of(words, Set.of(DEEP, JSON), Set.of());
        if (typed.isHelp()) return OperatorCommand.explain(HELP, console);
        if (!typed.others().isEmpty()) return OperatorCommand.misunderstood(typed.others(), HELP, console);
        return OperatorCommand.with(composition, typed, console, beans -> check(beans, typed, console).number());
    }

    private static CheckStatus check(BeanFactory beans, CommandWords typed, Console console) {
        var visit = beans.getBean(Visit.class);
        var misfit = visit.misfit();
        if (misfit.isPresent()) {
            console.trouble().println(misfit.get());
            return CheckStatus.NOT_RUN;
        }
        visit.awaitSearch();
        var output = typed.has(JSON) ? new CheckJson(console.out()) : new CheckLines(console.out());
        var report = beans.getBean(CheckSoundness.class)
                .check(typed.has(DEEP) ? Depth.EVERY_BYTE : Depth.ORDINARY, output::rule);
        output.end(report);
        return CheckStatus.of(report);
    }
}
