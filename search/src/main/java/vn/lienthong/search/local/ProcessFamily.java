package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import vn.lienthong.search.local.ChildCommand.Signal;

/** A child and what it started in turn, parent first. */
record ProcessFamily(List<ProcessIdentity> members) {
    static ProcessFamily of(ProcessHandle parent) {
        return new ProcessFamily(Stream.concat(Stream.of(parent), parent.descendants())
                .map(member -> ProcessIdentity.of(member.pid()))
                .flatMap(Optional::stream)
                .toList());
    }

    static ProcessFamily readFrom(Path file) throws IOException {
        if (!Files.exists(file)) return new ProcessFamily(List.of());
        return new ProcessFamily(Files.readAllLines(file)
                .stream()
                .map(ProcessIdentity::parse)
                .filter(Objects::nonNull)
                .toList());
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, members.stream().map(ProcessIdentity::line).toList());
    }

    boolean isAlive() {
        return members.stream().anyMatch(member -> member.alive().isPresent());
    }

    /** Asks the parent to end, and ends by force who is left after the limit. */
    void end(Signal signal, Duration limit) throws IOException {
        var alive = alive();
        if (alive.isEmpty()) return;
        send(signal, alive.getFirst().pid());
        if (!awaitEnd(alive, limit)) {
            alive.forEach(ProcessHandle::destroyForcibly);
            awaitEnd(alive(), limit);
        }
    }

    private List<ProcessHandle> alive() {
        return members.stream().map(ProcessIdentity::alive).flatMap(Optional::stream).toList();
    }

    private static void send(Signal signal, long pid) throws IOException {
        if (signal == Signal.INT) {
            new ProcessBuilder("kill", "-s", signal.name(), Long.toString(pid)).start();
        } else {
            ProcessHandle.of(pid)
                    .ifPresent(signal == Signal.KILL
                            ? ProcessHandle::destroyForcibly
                            : ProcessHandle::destroy);
        }
    }

    private static boolean awaitEnd(List<ProcessHandle> processes, Duration limit) {
        var all = CompletableFuture.allOf(processes.stream()
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new));
        try {
            all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
