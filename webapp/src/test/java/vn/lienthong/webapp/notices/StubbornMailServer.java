package vn.lienthong.webapp.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks the protocol and behaves badly. */
final class StubbornMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Habit habit;
    private final List<String> messages = new CopyOnWriteArrayList<>();

    /** What it does wrong. */
    enum Habit {
        /** Takes the whole message and dies before it says so. */
        DIES_AFTER_DATA,
        /** Knows no such address. */
        REFUSES_ADDRESS,
        /** Wants to be asked again later. */
        GREYLISTS
    }

    StubbornMailServer(int port, Habit habit) throws IOException {
        this.habit = habit;
        socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** What it was told, also what it never said it has. */
    List<String> messages() {
        return List.copyOf(messages);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException _) {
                // this one is gone; the next may come
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        say(out, "220 stubborn");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("EHLO")) say(out, "250 stubborn");
            else if (word.startsWith("RCPT")) say(out, recipient());
            else if (word.startsWith("QUIT")) return;
            else if (word.startsWith("DATA")) {
                say(out, "354 go on");
                messages.add(message(in));
                return;
            } else say(out, "250 fine");
        }
    }

    private String recipient() {
        return switch (habit) {
            case DIES_AFTER_DATA -> "250 fine";
            case REFUSES_ADDRESS -> "550 5.1.1 No such user here";
            case GREYLISTS -> "450 4.2.0 <somebody@example.vn>: Recipient address rejected: greylisted, come again";
        };
    }

    private static String message(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine())
            message.append(line).append('\n');
        return message.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
