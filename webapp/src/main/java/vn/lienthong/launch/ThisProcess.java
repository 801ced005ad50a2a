package vn.lienthong.launch;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

/** The process we run in, as Linux tells of it. */
final class ThisProcess {
    private static final Path TOLD = Path.of("/proc/self/cmdline");

    private ThisProcess() {}

    /** The call of the system; answers only when refused. */
    public interface Execute {
        int execv(MemorySegment program, MemorySegment words);
    }

    /** What stood behind {@code java}: options, the archive, arguments; null when the system does not tell. */
    static @Nullable List<String> words() {
        try {
            var words = List.of(Files.readString(TOLD).split("\0"));
            return words.subList(1, words.size());
        } catch (IOException _) {
            return null;
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /**
     * Puts another program into this process, which keeps its id, its parent and its open files. Returns only
     * if the system refuses, and says why; nothing has changed then.
     */
    static IOException become(Path program, List<String> arguments) {
        var linker = Linker.nativeLinker();
        var execute = linker.defaultLookup().find("execv");
        if (execute.isEmpty()) return new IOException("This system cannot put a program in place of another");
        var words = new ArrayList<>(List.of(program.toString()));
        words.addAll(arguments);
        var call = linker.downcallHandle(execute.get(), FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        try (var memory = Arena.ofConfined()) {
            var answer = MethodHandleProxies.asInterfaceInstance(Execute.class, call)
                    .execv(memory.allocateFrom(program.toString()), array(memory, words));
            return new IOException("The system refused to start the program anew: " + answer);
        }
    }

    /** Ends with an empty address. */
    private static MemorySegment array(Arena memory, List<String> words) {
        var array = memory.allocate(ADDRESS, words.size() + 1L);
        for (var i = 0; i < words.size(); i++) {
            array.setAtIndex(ADDRESS, i, memory.allocateFrom(words.get(i)));
        }
        return array;
    }
}
