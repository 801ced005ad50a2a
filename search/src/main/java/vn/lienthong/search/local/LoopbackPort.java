package vn.lienthong.search.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** A port of this machine that a child is to listen on. */
public record LoopbackPort(int number) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long PAUSE = 100;

    /** Whether nobody listens there. */
    public boolean isFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Otherwise a stranger would answer in the child's place. */
    void awaitFree(String owner) {
        var start = System.nanoTime();
        while (!isFree()) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new LocalEngineException("Port %d of 127.0.0.1 belongs to %s, but another program listens there"
                        .formatted(number, owner));
            }
            pause(owner);
        }
    }

    private static void pause(String owner) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalEngineException("Interrupted while waiting for the port of " + owner, e);
        }
    }
}
