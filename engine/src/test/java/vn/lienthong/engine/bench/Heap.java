package vn.lienthong.engine.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The heap of another process of ours, as the tool of the JDK sees it. */
public record Heap(long process) {
    private static final Pattern USED = Pattern.compile("used\\s+(\\d+)K");

    /** After a collection. */
    public long liveInMib() throws IOException, InterruptedException {
        tool("GC.run");
        return usedInMib();
    }

    /** Garbage included. */
    public long usedInMib() throws IOException, InterruptedException {
        var found = USED.matcher(tool("GC.heap_info"));
        if (!found.find()) throw new IOException("no heap in what the tool said");
        return Long.parseLong(found.group(1)) >> 10;
    }

    private String tool(String command) throws IOException, InterruptedException {
        var tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process), command).redirectErrorStream(true).start();
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) throw new IOException(said);
        return said;
    }
}
