package vn.lienthong.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.lienthong.search.local.Unpacked;

/**
 * Starts the program again, in the same process, from plain jars beside the servers it unpacks. Inside its one archive a
 * third of the start goes into finding classes, and the JDK cannot keep them linked from one start to the next (JEP 483);
 * it can for plain jars. The first run trains that cache and writes it when it ends in order (JEP 514).
 */
public final class FastStart {
    private static final String CACHE = "-XX:AOT";
    /** Who uses one of these, on the command line or in the environment, keeps classes in a way of his own. */
    private static final List<String> OWN_WAYS = List.of(CACHE, "-Xshare", "-XX:SharedArchiveFile");

    private FastStart() {}

    /**
     * Returns only if the program must run where it is: from classes, on a system that cannot, or without room to unpack.
     *
     * @param arguments of the program; they may name the home folder
     * @return what stood in the way
     */
    public static Optional<IOException> leap(List<String> arguments) {
        var archive = Archive.of(FastStart.class);
        var words = ThisProcess.words();
        if (archive == null || words == null || !words.contains("-jar")) return Optional.empty();
        try {
            var folder = HomeFolder.of(arguments).resolve("engines").resolve(archive.key());
            var program = Unpacked.once(folder, archive::unpack).resolve(archive.file().getFileName().toString());
            if (!Files.isRegularFile(program)) throw new NoSuchFileException(program.toString());
            throw ThisProcess.become(ThisProcess.java(), again(words, program, arguments));
        } catch (IOException fault) {
            return Optional.of(fault);
        }
    }

    /** Removes the unpacked programs of older versions; to be called once the home folder is ours alone. */
    public static void forgetOlder(Path engines) throws IOException {
        var place = FastStart.class.getProtectionDomain().getCodeSource().getLocation();
        if (!place.getProtocol().equals("file")) return;
        var name = Path.of(URI.create(place.toString())).resolveSibling("").getFileName().toString();
        if (name.startsWith(Archive.UNPACKED)) Unpacked.forgetOthers(engines.resolve(name), Archive.UNPACKED);
    }

    private static List<String> again(List<String> words, Path program, List<String> arguments) {
        var again = new ArrayList<>(words.subList(0, words.indexOf("-jar")));
        // the JDK warns of each class that it cannot keep; that is no news to who starts the product
        if (!hasOwnWay()) {
            again.addAll(List.of("-Xlog:aot*=error", cache(program)));
        }
        again.addAll(List.of("-jar", program.toString()));
        again.addAll(arguments);
        return again;
    }

    private static boolean hasOwnWay() {
        return ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .stream()
                .anyMatch(option -> OWN_WAYS.stream().anyMatch(option::startsWith));
    }

    /** One for each version of the JDK: it takes no other's. */
    private static String cache(Path program) {
        var file = program.resolveSibling("start-" + Runtime.version() + ".aot");
        return (Files.exists(file) ? CACHE + "Cache=" : CACHE + "CacheOutput=") + file;
    }
}
