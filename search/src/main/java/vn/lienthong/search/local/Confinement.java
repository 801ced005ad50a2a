package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.lienthong.search.local.ChildCommand.Signal;

/**
 * The words before a child's own command: lower priority, not root, and dead when we are dead, but not at the same
 * moment: a Ctrl-C goes to all processes of a session, and we still need the database when it comes.
 *
 * @param user    whom the child runs as
 * @param setsid  whether the system can give the child a session of its own
 * @param nice    whether the system can lower the priority
 * @param setpriv whether the system can send a death signal; without it the next start ends what a kill left behind
 */
record Confinement(User user, boolean setsid, boolean nice, boolean setpriv) {
    /** What this machine offers; found out once. */
    static final Confinement HERE = find();

    /** The death signal is lost if we die before the child has asked for it: then its parent is no longer us. */
    private static final String UNLESS_ORPHANED = "test \"$PPID\" = \"$0\" || exit 1; exec \"$@\"";
    private static final int NOBODY = 65534;

    /** PostgreSQL and Elasticsearch refuse to run as root. */
    enum User {
        /** As we do: we are not root. */
        SAME,
        /** Root outside, an ordinary user inside a name space of its own: needs no change of owner anywhere. */
        MAPPED,
        /** Where a container forbids such name spaces: the user nobody, who must be given the folders. */
        NOBODY
    }

    List<String> around(List<String> command, Signal deathSignal) {
        var whole = new ArrayList<String>();
        if (setsid) whole.add("setsid");
        if (nice) whole.addAll(List.of("nice", "-n", "10"));
        if (user == User.MAPPED) whole.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"));
        if (user == User.NOBODY || setpriv) whole.add("setpriv");
        if (user == User.NOBODY) whole.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        if (setpriv) {
            whole.addAll(List.of("--pdeathsig", deathSignal.name(), "sh", "-c", UNLESS_ORPHANED));
            whole.add(Long.toString(ProcessHandle.current().pid()));
        }
        whole.addAll(command);
        return whole;
    }

    /** Hands a folder tree to the user the child runs as. */
    void give(Path folder) throws IOException {
        if (user != User.NOBODY) return;
        try (var tree = Files.walk(folder)) {
            for (var path : (Iterable<Path>) tree::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static Confinement find() {
        var setpriv = works("setpriv", "--pdeathsig", "KILL", "true");
        var nice = works("nice", "-n", "10", "true");
        var setsid = works("setsid", "true");
        if (!works("sh", "-c", "test \"$(id -u)\" = 0")) return new Confinement(User.SAME, setsid, nice, setpriv);
        var mapped = works("unshare", "--user", "--map-user=1000", "--map-group=1000", "true");
        return new Confinement(mapped ? User.MAPPED : User.NOBODY, setsid, nice, setpriv);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException _) {
            return false; // the program is not there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
