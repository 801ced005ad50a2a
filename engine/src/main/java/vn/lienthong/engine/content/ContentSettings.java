package vn.lienthong.engine.content;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Where content lies and how much of it comes in.
 *
 * @param folder  on a local disk: unfinished uploads, and the content itself when there is no bucket
 * @param bucket  an S3 service that holds the content; null: the folder does
 * @param grace   how long bytes nobody refers to stay, and remains of a crash
 */
public record ContentSettings(Path folder, @Nullable Bucket bucket, Duration grace, Uploads uploads) {
    public ContentSettings {
        if (grace.compareTo(Duration.ofMinutes(10)) < 0) {
            throw new IllegalArgumentException("A grace period under ten minutes would sweep what is being written");
        }
    }

    /** In a folder, with limits that suit one agency. */
    public static ContentSettings in(Path folder) {
        return new ContentSettings(folder, null, Duration.ofDays(1), Uploads.ORDINARY);
    }

    /**
     * A bucket of an S3 service.
     *
     * @param endpoint null: Amazon's own for the region
     * @param pathStyle whether the bucket stands in the path; most services other than Amazon's want it
     */
    public record Bucket(@Nullable URI endpoint, String region, String name, String accessKey, String secretKey,
            boolean pathStyle) {
        @Override
        public String toString() {
            return "Bucket[" + endpoint + ", " + region + ", " + name + "]";
        }
    }

    /**
     * Limits of uploads.
     *
     * @param maxBytes      of one file
     * @param openBytes     of all unfinished uploads of one person together
     * @param patience      how long an unfinished upload waits for its next byte, and a finished one for its use
     */
    public record Uploads(long maxBytes, long openBytes, Duration patience) {
        static final Uploads ORDINARY = new Uploads(500L << 20, 2L << 30, Duration.ofDays(2));
    }
}
