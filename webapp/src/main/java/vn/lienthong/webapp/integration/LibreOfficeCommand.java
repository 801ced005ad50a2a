package vn.lienthong.webapp.integration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import vn.lienthong.webapp.integration.LibreOfficePdfConversion.Job;

/** Starts LibreOffice within limits and sees to its end. */
final class LibreOfficeCommand {
    /** PDF/A-2b: what scans and archives want, and every signature can be put into it. */
    private static final String PDF_A_2 = "{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    private static final long PATIENCE_AFTER_THE_END = 10;
    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting">
            <prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
            <prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
            <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
            </item>
            </oor:items>
            """;

    private final LibreOfficeProperties settings;

    LibreOfficeCommand(LibreOfficeProperties settings) {
        this.settings = settings;
    }

    /** Looked up each time: it may be installed while we run. */
    Optional<Path> program() {
        return find(settings.command());
    }

    /** @return whether it ended by itself and without complaint */
    boolean run(Job job) throws IOException {
        writeProfile(job.work());
        var builder = new ProcessBuilder(words(job)).directory(job.work().toFile())
                .redirectErrorStream(true)
                .redirectOutput(job.work().resolve("log").toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("HOME", job.work().toString(), "LANG", "C.UTF-8", "PATH",
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin"), "TMPDIR", job.work().toString()));
        return await(builder.start());
    }

    private boolean await(Process process) {
        try {
            var limit = settings.time().plusSeconds(PATIENCE_AFTER_THE_END);
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(process);
        }
    }

    /** When this returns nobody writes into the work folder any more. */
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().completeOnTimeout(one, PATIENCE_AFTER_THE_END, TimeUnit.SECONDS).join());
    }

    private List<String> words(Job job) {
        var words = new ArrayList<String>();
        // ends the whole group, also when we ourselves are killed in between
        find("timeout").ifPresent(timeout -> words.addAll(
                List.of(timeout.toString(), "--signal=KILL", String.valueOf(settings.time().toSeconds()))));
        find("prlimit").ifPresent(
                limit -> words.addAll(List.of(limit.toString(), "--as=" + settings.memory().toBytes(), "--core=0")));
        words.addAll(List.of(job.program().toString(), "--headless", "--norestore", "--nolockcheck", "--nodefault",
                "--nologo", "-env:UserInstallation=" + job.work().resolve("profile").toUri(), "--convert-to",
                "pdf:" + job.filter() + ":" + PDF_A_2, "--outdir", job.work().resolve("out").toString(),
                job.work().resolve(job.input()).toString()));
        return words;
    }

    private static void writeProfile(Path work) throws IOException {
        var user = Files.createDirectories(work.resolve("profile").resolve("user"));
        Files.writeString(user.resolve("registrymodifications.xcu"), PROFILE);
    }

    private static Optional<Path> find(String name) {
        if (name.contains("/")) return Optional.of(Path.of(name)).filter(Files::isExecutable);
        return Arrays.stream(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
