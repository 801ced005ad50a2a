package vn.lienthong.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.signing.trust.TrustAnchors;

/**
 * Judges the signatures of PDF files from anywhere. A broken, hostile or unsigned file gets a report as well; only a file
 * that cannot be read from disk is an exception. Thread-safe; status answers are kept for their validity.
 */
public final class SignatureValidation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureValidation.class);

    private final Path workFolder;
    private final ValidationLimits limits;
    private final DssJudge judge;
    private final ExecutorService workers;

    public SignatureValidation(Path workFolder, ValidationLimits limits, Clock clock) {
        this.workFolder = workFolder;
        this.limits = limits;
        this.judge = new DssJudge(limits, clock);
        this.workers = Executors.newFixedThreadPool(limits.parallel(),
                Thread.ofPlatform().daemon().name("validation-", 0).factory());
    }

    /** @param at the time for which the document is judged, usually now */
    public VerificationReport validate(Path pdf, TrustAnchors anchors, Instant at) {
        if (size(pdf) > limits.largestFile()) {
            return VerificationReport.unreadable(Reason.of(ReasonCode.TOO_LARGE, Long.toString(limits.largestFile())),
                    at);
        }
        Future<VerificationReport> work = workers.submit(() -> judge(pdf, anchors, at));
        try {
            return work.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            work.cancel(true);
            return VerificationReport
                    .unreadable(Reason.of(ReasonCode.TIME_LIMIT, Long.toString(limits.time().toSeconds())), at);
        } catch (InterruptedException _) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            return VerificationReport.unreadable(Reason.of(ReasonCode.TIME_LIMIT, "0"), at);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError error && !(error instanceof StackOverflowError))
                throw error;
            LOG.warn("A document could not be judged", e.getCause());
            return VerificationReport.unreadable(Reason.of(ReasonCode.UNREADABLE), at);
        }
    }

    /** Of answers about single certificates (OCSP), which are kept as long as they say. */
    public CacheUse answers() {
        return judge.answers();
    }

    /** Of lists of revoked certificates, which are kept until the next one is due. */
    public CacheUse lists() {
        return judge.lists();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    private VerificationReport judge(Path pdf, TrustAnchors anchors, Instant at) throws IOException {
        if (!looksLikePdf(pdf)) return VerificationReport.unreadable(Reason.of(ReasonCode.NOT_A_PDF), at);
        var revisions = SignedRevisions.read(pdf);
        if (revisions.encrypted()) return VerificationReport.unreadable(Reason.of(ReasonCode.ENCRYPTED), at);
        if (revisions.fields().isEmpty()) {
            return VerificationReport.of(List.of(), List.of(Reason.of(ReasonCode.NO_SIGNATURE)), at, "");
        }
        try (var files = WorkFiles.in(workFolder)) {
            var reports = judge.judge(pdf, anchors, at, files);
            var trust = new ChainTrust(anchors);
            return VerificationReport.of(new SignatureReports(reports, trust, revisions).all(),
                    new DocumentReasons(reports, trust, revisions).all(), at, reports.getXmlValidationReport());
        }
    }

    private static boolean looksLikePdf(Path pdf) throws IOException {
        try (var in = Files.newInputStream(pdf)) {
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
        }
    }

    private static long size(Path pdf) {
        try {
            return Files.size(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read", e);
        }
    }
}
