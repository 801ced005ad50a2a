package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import vn.lienthong.search.local.ChildCommand;
import vn.lienthong.search.local.ChildCommand.Signal;
import vn.lienthong.search.local.ChildProcess;
import vn.lienthong.search.local.LocalTika;
import vn.lienthong.search.local.Ocr;

/** A Tika server as an authority runs it: over TLS. It knows no passwords. */
final class OutsideTika implements AutoCloseable {
    private final ChildProcess server;
    private final int port;

    private OutsideTika(ChildProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    static OutsideTika start(Path folder, Path engines, Certificate certificate) throws IOException {
        var port = Ports.free();
        var jar = new LocalTika(engines, folder, port, Ocr.OFF).unpack();
        var settings = Files.writeString(Files.createDirectories(folder).resolve("outside.xml"), """
                <properties><server><params>
                  <host>127.0.0.1</host><port>%d</port>
                  <endpoints><endpoint>tika</endpoint><endpoint>rmeta</endpoint></endpoints>
                  <tlsConfig><params>
                    <active>true</active>
                    <keyStoreType>PKCS12</keyStoreType>
                    <keyStorePassword>%s</keyStorePassword>
                    <keyStoreFile>%s</keyStoreFile>
                  </params></tlsConfig>
                </params></server></properties>
                """.formatted(port, Certificate.PASSWORD, certificate.keyStore()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var server = new ChildProcess(new ChildCommand("outside-tika", folder, null,
                List.of(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-jar", jar.toString(), "-c", settings.toString()),
                Map.of("PATH", System.getenv("PATH")), Signal.TERM, Signal.KILL, Duration.ofSeconds(5)));
        server.start();
        return new OutsideTika(server, port);
    }

    URI address() {
        return URI.create("https://localhost:" + port);
    }

    String lastWords() {
        return server.lastWords();
    }

    @Override
    public void close() {
        server.stop();
    }
}
