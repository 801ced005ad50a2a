package vn.lienthong.signing.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Runs work on a hostile file in a thread of its own with a time limit. Whatever the libraries throw at nonsense
 * (class casts, endless recursion, exhausted memory) ends that thread alone and becomes a refusal.
 */
final class BoundedWork {

    private static final long STACK_BYTES = 8L << 20;

    private BoundedWork() {}

    /**
     * The result of the work.
     *
     * @throws RefusedException when the work refused, took longer than the limit or stumbled over the file
     * @throws IOException when the calling thread was interrupted
     */
    static <T> T run(Duration limit, PdfRefusal whenBroken, Callable<T> work) throws IOException {
        return run(limit, whenBroken, work, () -> {});
    }

    /** As above; {@code afterwards} runs once in any case, when the thread ends, however late that is. */
    static <T> T run(Duration limit, PdfRefusal whenBroken, Callable<T> work, Runnable afterwards) throws IOException {
        var task = new FutureTask<>(work);
        start(task, afterwards);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // the interrupt closes the file channel under the reader, so the next read ends the thread
            task.cancel(true);
            throw new RefusedException(PdfRefusal.TOO_SLOW, Map.of("seconds", Long.toString(limit.toSeconds())));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading a file", e);
        } catch (ExecutionException e) {
            throw translated(Objects.requireNonNull(e.getCause()), whenBroken);
        }
    }

    private static void start(Runnable task, Runnable afterwards) {
        var thread = new Thread(null, () -> {
            try {
                task.run();
            } finally {
                afterwards.run();
            }
        }, "hostile-file", STACK_BYTES);
        thread.setDaemon(true);
        var started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) afterwards.run();
        }
    }

    private static IOException translated(Throwable cause, PdfRefusal whenBroken) {
        return switch (cause) {
            case RefusedException refused -> refused;
            case DiskException disk -> disk;
            case InvalidPasswordException _ -> new RefusedException(PdfRefusal.ENCRYPTED);
            case OutOfMemoryError _ -> new RefusedException(PdfRefusal.TOO_COMPLEX);
            case StackOverflowError _ -> new RefusedException(PdfRefusal.TOO_COMPLEX);
            default -> broken(cause, whenBroken);
        };
    }

    private static RefusedException broken(Throwable cause, PdfRefusal whenBroken) {
        var refused = new RefusedException(whenBroken);
        refused.initCause(cause);
        return refused;
    }
}
