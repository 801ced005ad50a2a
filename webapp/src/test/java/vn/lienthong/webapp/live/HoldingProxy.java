package vn.lienthong.webapp.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reverse proxy that keeps an answer until it has all of it, unless the answer asks it not to; one answer a connection. */
final class HoldingProxy implements AutoCloseable {
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final int behind;
    private final String asking;

    /** @param asking the header line that lets an answer through as it comes, in small letters */
    HoldingProxy(int behind, String asking) throws IOException {
        this.behind = behind;
        this.asking = asking;
        this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = kept(door.accept());
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket caller) {
        try (caller; var server = kept(new Socket(InetAddress.getLoopbackAddress(), behind))) {
            server.getOutputStream().write(head(caller.getInputStream()));
            var head = head(server.getInputStream());
            boolean isHeld = !new String(head, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT).contains(asking);
            var rest = isHeld ? server.getInputStream().readAllBytes() : new byte[0];
            caller.getOutputStream().write(head);
            caller.getOutputStream().write(rest);
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException _) {
            // one of the two has hung up
        }
    }

    /** Up to the empty line. */
    private static byte[] head(InputStream from) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = from.read();
            if (next < 0) throw new IOException("Ended within its head");
            head.write(next);
        }
        return head.toByteArray();
    }

    private Socket kept(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) socket.close();
    }
}
