package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The configuration file of the text server: whatever a file does, it costs one worker process, for a limited time, with
 * limited memory. The limit on the length of the text goes with each request.
 */
final class TikaSettings {
    private static final int OCR_SECONDS_PER_PAGE = 120;
    /** The server answers a task that asks for more than it allows with nothing at all: it allows a little more. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private TikaSettings() {}

    static Path write(Path folder, int port, Ocr ocr) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("tika.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties>
                  <parsers>
                    <parser class="org.apache.tika.parser.DefaultParser">
                      <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                    </parser>
                %s  </parsers>
                  <server><params>
                    <host>127.0.0.1</host>
                    <port>%d</port>
                    <taskTimeoutMillis>%d</taskTimeoutMillis>
                    <taskPulseMillis>1000</taskPulseMillis>
                    <minimumTimeoutMillis>500</minimumTimeoutMillis>
                    <maxFiles>1000</maxFiles>
                    <maxRestarts>-1</maxRestarts>
                    <maxForkedStartupMillis>180000</maxForkedStartupMillis>
                    <forkedJvmArgs>
                      <arg>-Xmx512m</arg>
                      <arg>-XX:+UseSerialGC</arg>
                      <arg>-XX:-UsePerfData</arg>
                      <arg>-Djava.awt.headless=true</arg>
                      <arg>-Djava.io.tmpdir=%s</arg>
                    </forkedJvmArgs>
                    <endpoints><endpoint>tika</endpoint><endpoint>rmeta</endpoint><endpoint>status</endpoint></endpoints>
                    <enableUnsecureFeatures>true</enableUnsecureFeatures>
                  </params></server>
                </properties>
                """.formatted(scans(ocr), port, LocalTika.LONGEST_TASK.plus(MARGIN).toMillis(),
                escaped(folder.resolve("tmp").toString())));
    }

    private static String scans(Ocr ocr) {
        if (ocr.language() == null) return "";
        var tessdata = ocr.tessdata() == null ? "" : """
                        <param name="tessdataPath" type="string">%s</param>
                """.formatted(escaped(ocr.tessdata().toString()));
        return """
                    <parser class="org.apache.tika.parser.ocr.TesseractOCRParser">
                      <params>
                        <param name="language" type="string">%s</param>
                        <param name="timeoutSeconds" type="int">%d</param>
                %s      </params>
                    </parser>
                """.formatted(escaped(ocr.language()), OCR_SECONDS_PER_PAGE, tessdata);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
