package vn.lienthong.webapp.backup;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanFactory;

import vn.lienthong.engine.backup.BackupFolder;
import vn.lienthong.engine.backup.KeptFolder;
import vn.lienthong.engine.backup.RestoreBackup;
import vn.lienthong.engine.backup.UnfitBackupException;
import vn.lienthong.engine.content.OwnStore;
import vn.lienthong.engine.content.UnfitStoreException;
import vn.lienthong.engine.shared.FaultException;
import vn.lienthong.engine.soundness.CheckSoundness;
import vn.lienthong.engine.soundness.Depth;
import vn.lienthong.engine.soundness.RuleReport;
import vn.lienthong.webapp.start.CommandWords;
import vn.lienthong.webapp.start.Console;
import vn.lienthong.webapp.start.OperatorCommand;
import vn.lienthong.webapp.start.Vacancy;

/** {@code java -jar lienthong.jar restore <backup>}: makes an installation of a backup. */
public final class RestoreCommand implements OperatorCommand {
    private static final String GAPS = "--with-gaps";
    private static final String IN_ITS_PLACE = "--in-its-place";
    private static final int WITH_GAPS = 1;
    private static final String HELP = """
            java -jar lienthong.jar restore <folder>/<moment> [--in-its-place] [--with-gaps] [--<setting>=<value> …]

            Makes an installation of one backup, where the product's own settings say (LIENTHONG_HOME,
            lienthong.database.*, lienthong.content.*, lienthong.signing.*) and none is yet. Nothing that lies there
            is replaced. The program may be of a later version than the one that was copied. Interrupted, it is called
            again. Then the rules of `check` are asked, but for those about the index, which the product fills anew when
            it is started.

              --in-its-place   the original is no more: what it left on a search server of several is this one's now.
                               Otherwise the two are told apart, and an index of the original is let alone
              --with-gaps      goes on without files that are missing from the folder of backups
              --help           prints this

            Status 0: restored, and everything holds. 1: restored, and something is missing or does not hold. 3: not
            restored.
            """;

    private final Class<?> composition;

    /** @param composition puts restore, the check, and the parts of an installation to be made into a context */
    public RestoreCommand(Class<?> composition) {
        this.composition = composition;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int execute(List<String> words, Console console) {
        var typed = CommandWords.of(words, Set.of(GAPS, IN_ITS_PLACE), Set.of());
        if (typed.isHelp()) return OperatorCommand.explain(HELP, console);
        if (typed.others().size() != 1 || typed.others().getFirst().startsWith("-"))
            return OperatorCommand.misunderstood(words, HELP, console);
        try {
            var backup = BackupFolder.examined(Path.of(typed.others().getFirst()));
            console.out().println("Backup of " + backup.manifest().takenAt() + " found whole");
            return OperatorCommand.with(composition, typed, console, beans -> restored(beans, backup, typed, console));
        } catch (FaultException | UnfitBackupException | UnfitStoreException e) {
            console.trouble().println("Not restored: " + e.getMessage());
            return NOT_RUN;
        }
    }

    private static int restored(BeanFactory beans, BackupFolder backup, CommandWords typed, Console console) {
        var missing = restore(beans, backup, typed, console);
        return check(beans, console) && missing == 0 ? 0 : WITH_GAPS;
    }

    private static int restore(BeanFactory beans, BackupFolder backup, CommandWords typed, Console console) {
        var restoring = beans.getBean(RestoreBackup.class);
        var gaps = restoring.missing(backup);
        if (gaps > 0 && !typed.has(GAPS))
            throw new UnfitBackupException(gaps + " files of the backup are missing beside it. Bring them, or call "
                    + "again with " + GAPS + " to go on without them for good");
        var vacancy = beans.getBean(Vacancy.class);
        var moment = backup.manifest().takenAt().toString();
        int missing = 0;
        if (vacancy.prepare(moment, backup.manifest().versions())) {
            if (!typed.has(IN_ITS_PLACE)) beans.getBean(OwnStore.class).requireNobodys();
            missing = restoring.files(backup, beans.getBeanProvider(KeptFolder.class).orderedStream().toList(),
                    console.out()::println);
            restoring.rows(backup, vacancy::claim, () -> vacancy.filled(moment))
                    .forEach(table -> console.out().println("Left out, for it is no table of the product: " + table));
            console.out().println("Database: " + backup.manifest().tables().size() + " tables");
        }
        vacancy.bringUpToDate();
        restoring.end(backup, typed.has(IN_ITS_PLACE), vacancy::end);
        return missing;
    }

    private static boolean check(BeanFactory beans, Console console) {
        var report = beans.getBean(CheckSoundness.class).check(Depth.ORDINARY, rule -> tell(rule, console));
        var holds = report.violationCount() + report.uncheckedCount() == 0;
        console.out()
                .println(holds
                        ? "Restored; " + report.rules().size() + " rules hold. Start the product: it fills the index."
                        : "Restored, and not everything holds: call `check` for what does not.");
        return holds;
    }

    private static void tell(RuleReport rule, Console console) {
        if (rule.isBroken()) console.out().println(rule.rule() + ": " + rule.violationCount() + " violations");
        if (rule.hindrance() != null) console.out().println(rule.rule() + " could not be checked: " + rule.hindrance());
    }
}
