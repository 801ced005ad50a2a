package vn.lienthong.search.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** A server of one installation that runs as a child process on the loopback address. */
public abstract sealed class LocalServer permits LocalElasticsearch, LocalTika {
    private final String name;
    private final Path folder;
    private final int port;
    private volatile @Nullable ChildProcess child;

    LocalServer(String name, Path folder, int port) {
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
    }

    /** Whether the next start is a quick one. */
    public abstract boolean isUnpacked();

    /** What the process is started with; lays its files and settings down. */
    abstract ChildCommand command() throws IOException;

    /** What a server that works answers. */
    abstract HttpProbe health();

    /** As people call it. */
    public final String name() {
        return name;
    }

    public final URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the server and does not wait for it. */
    public final synchronized void start() {
        if (child != null) throw new IllegalStateException(name + " was started before");
        try {
            var started = new ChildProcess(command());
            started.start();
            child = started;
        } catch (IOException e) {
            throw new LocalEngineException("Could not prepare " + name + " in " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Returns when the server works.
     *
     * @throws LocalEngineException at the limit, with the last lines of the server's log
     */
    public final void awaitReady(Duration limit) {
        health().await(process(), name, limit);
    }

    /** Whether it works now. */
    public final boolean isReady() {
        var running = child;
        return running != null && running.isAlive() && health().isGood();
    }

    /** Ends the server in order; its data stay. */
    public final synchronized void stop() {
        var running = child;
        if (running != null) running.stop();
        child = null;
    }

    /** The process itself, for those who watch it. */
    public final ChildProcess process() {
        var running = child;
        if (running == null) throw new IllegalStateException(name + " was not started");
        return running;
    }

    final Path folder() {
        return folder;
    }

    final int port() {
        return port;
    }
}
