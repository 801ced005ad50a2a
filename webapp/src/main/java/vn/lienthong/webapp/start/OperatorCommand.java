package vn.lienthong.webapp.start;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.NestedRuntimeException;

/** What an operator types after the program's name, {@code java -jar lienthong.jar <name> …}, instead of starting the product. */
public interface OperatorCommand {
    /** The status of a process whose command did not run. */
    int NOT_RUN = 3;

    String name();

    /**
     * @param words what was typed after the name
     * @return the status to end with
     */
    int execute(List<String> words, Console console);

    /** Which of them the words mean; empty = none, the product should start. */
    static Optional<OperatorCommand> meant(List<String> words, OperatorCommand... commands) {
        return Stream.of(commands)
                .filter(command -> !words.isEmpty() && words.getFirst().equals(command.name()))
                .findFirst();
    }

    /**
     * Runs it as what this process is for.
     *
     * @param words all that was typed
     * @return the status to end with
     */
    default int run(List<String> words) {
        var console = Console.ofThisProcess();
        // what nobody thought of is no finding
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> {
            fault.printStackTrace(console.trouble());
            Runtime.getRuntime().exit(NOT_RUN);
        });
        return execute(words.subList(1, words.size()), console);
    }

    /** Prints what the command is for. */
    static int explain(String help, Console console) {
        console.out().print(help);
        console.out().flush();
        return 0;
    }

    /** The words mean nothing; nothing is done. */
    static int misunderstood(List<String> words, String help, Console console) {
        console.trouble().println("Not understood: " + String.join(" ", words));
        console.trouble().println(help);
        return NOT_RUN;
    }

    /**
     * Does some work with the parts of an installation, silently: the log belongs to the product.
     *
     * @param composition puts the parts into a context
     * @return what the work returned, or {@link #NOT_RUN} if the parts do not come together
     */
    static int with(Class<?> composition, CommandWords words, Console console, ToIntFunction<BeanFactory> work) {
        var application = new SpringApplication(composition);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run(words.silently())) {
            return work.applyAsInt(context);
        } catch (NestedRuntimeException | FlywayException | UncheckedIOException e) {
            console.trouble().println("Could not run: " + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return NOT_RUN;
        }
    }
}
