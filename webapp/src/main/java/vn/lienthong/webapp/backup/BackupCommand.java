package vn.lienthong.webapp.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;

import vn.lienthong.engine.backup.KeptFolder;
import vn.lienthong.engine.backup.Manifest;
import vn.lienthong.engine.backup.TakeBackup;
import vn.lienthong.engine.backup.UnfitBackupException;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.webapp.start.CommandWords;
import vn.lienthong.webapp.start.Console;
import vn.lienthong.webapp.start.OperatorCommand;
import vn.lienthong.webapp.start.Visit;

/** {@code java -jar lienthong.jar backup <folder>}: copies an installation, awake or asleep, as it is at one moment. */
public final class BackupCommand implements OperatorCommand {
    private static final String KEEP = "--keep";
    private static final int WITH_GAPS = 1;
    private static final String HELP = """
            java -jar lienthong.jar backup <folder> [--keep=<number>] [--<setting>=<value> …]

            Copies database, files and keys of an installation into the folder, as they are at one moment. It finds the
            installation by the product's own settings (LIENTHONG_HOME, lienthong.database.*, lienthong.content.*,
            lienthong.signing.*). The product may be at work meanwhile; when it does not run, its database is started
            for the copy.

            The folder holds one folder for each backup, named by its moment in UTC, and the files that all of them
            share: only new ones are copied. It belongs to one installation. Its owner alone can read it.

              --keep=<number>   takes away all but so many of the youngest once the new one is complete
              --help            prints this

            Status 0: the backup is complete. 1: it was taken, and files that the database speaks of are missing from the
            installation itself or damaged there, or an older backup could not be taken away. 3: none was taken.
            """;

    private final Class<?> composition;

    /** @param composition puts backup and the connections of an installation into a context */
    public BackupCommand(Class<?> composition) {
        this.composition = composition;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int execute(List<String> words, Console console) {
        var typed = CommandWords.of(words, Set.of(), Set.of(KEEP));
        if (typed.isHelp()) return OperatorCommand.explain(HELP, console);
        var keep = typed.values().getOrDefault(KEEP, Integer.toString(Integer.MAX_VALUE));
        if (typed.others().size() != 1 || typed.others().getFirst().startsWith("-") || !keep.matches("[1-9]\\d{0,9}"))
            return OperatorCommand.misunderstood(words, HELP, console);
        var place = Path.of(typed.others().getFirst());
        return OperatorCommand.with(composition, typed, console,
                beans -> take(beans, place, (int) Math.min(Integer.MAX_VALUE, Long.parseLong(keep)), console));
    }

    private static int take(BeanFactory beans, Path place, int keep, Console console) {
        var misfit = beans.getBean(Visit.class).misfit();
        if (misfit.isPresent()) {
            console.trouble().println(misfit.get());
            return NOT_RUN;
        }
        try {
            var taken = beans.getBean(TakeBackup.class)
                    .take(place, beans.getBeanProvider(KeptFolder.class).orderedStream().toList(), keep,
                            console.out()::println);
            taken.forgotten().forEach(old -> console.out().println("Taken away: " + old));
            return end(taken, console);
        } catch (FaultException | UnfitBackupException e) {
            console.trouble().println("No backup was taken: " + e.getMessage());
            return NOT_RUN;
        }
    }

    private static int end(TakeBackup.Taken taken, Console console) {
        var flaws = taken.manifest().flaws();
        for (Manifest.Flaw flaw : flaws) console.trouble().println("File " + flaw.content() + ": " + flaw.found());
        console.out().println((flaws.isEmpty() ? "Complete: " : "Taken, with gaps: ") + taken.folder());
        if (taken.notForgotten() != null) console.trouble().println(taken.notForgotten());
        return flaws.isEmpty() && taken.notForgotten() == null ? 0 : WITH_GAPS;
    }
}
