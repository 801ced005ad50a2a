package vn.lienthong.webapp.soundness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;

import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.webapp.start.Visit;

/** {@code java -jar lienthong.jar check}: looks at an installation, awake or asleep, and says whether it is sound. */
public final class CheckCommand {
    private static final String NAME = "check";
    /** What we say stands on our own lines only. The log belongs to the product. */
    private static final List<String> SILENT = List.of("--logging.file.name=", "--logging.level.root=off",
            "--logging.level.vn.lienthong=off");
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

    private final PrintWriter out;
    private final PrintWriter trouble;

    CheckCommand(OutputStream out, OutputStream trouble) {
        this.out = lines(out);
        this.trouble = lines(trouble);
    }

    public static boolean isMeant(List<String> words) {
        return !words.isEmpty() && words.getFirst().equals(NAME);
    }

    /**
     * Says what it finds on the standard output.
     *
     * @param composition puts the check and the connections of an installation into a context
     * @return the status to end with
     */
    public static int run(List<String> words, Class<?> composition) {
        var command = new CheckCommand(new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        // what nobody thought of is no violation
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> {
            fault.printStackTrace(command.trouble);
            Runtime.getRuntime().exit(CheckStatus.NOT_RUN.number());
        });
        var silently = new ArrayList<>(words.subList(1, words.size()));
        silently.addAll(SILENT);
        return command.execute(silently, composition).number();
    }

    CheckStatus execute(List<String> words, Class<?> composition) {
        var arguments = CheckArguments.of(words);
        if (arguments.isHelp()) {
            out.print(HELP);
            out.flush();
            return CheckStatus.ALL_HOLD;
        }
        if (!arguments.unknown().isEmpty()) {
            trouble.println("Not understood: " + String.join(" ", arguments.unknown()));
            trouble.println(HELP);
            return CheckStatus.NOT_RUN;
        }
        var application = new SpringApplication(composition);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(arguments.settings().toArray(String[]::new))) {
            return check(context, arguments);
        } catch (NestedRuntimeException e) {
            trouble.println("The check could not run: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return CheckStatus.NOT_RUN;
        }
    }

    private CheckStatus check(BeanFactory beans, CheckArguments arguments) {
        var visit = beans.getBean(Visit.class);
        var misfit = visit.misfit();
        if (misfit.isPresent()) {
            trouble.println(misfit.get());
            return CheckStatus.NOT_RUN;
        }
        visit.awaitSearch();
        var output = arguments.isJson() ? new CheckJson(out) : new CheckLines(out);
        var report = beans.getBean(CheckSoundness.class)
                .check(arguments.isDeep() ? Depth.EVERY_BYTE : Depth.ORDINARY, output::rule);
        output.end(report);
        return CheckStatus.of(report);
    }

    private static PrintWriter lines(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
