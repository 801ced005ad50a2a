package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.engine.content.ContentSettings;

/**
 * Where files are kept. Without a bucket they lie in the folder.
 *
 * @param folder for content and unfinished uploads; null: below the home of the installation
 * @param bucket an S3 service; null: none
 * @param grace  how long bytes nobody refers to and remains of a crash stay
 */
@Validated
@ConfigurationProperties("lienthong.content")
record ContentProperties(@Nullable Path folder, @Valid @Nullable Bucket bucket,
        @DefaultValue("1d") @NotNull Duration grace, @Valid @DefaultValue Uploads uploads) {

    /** @param endpoint null: Amazon's own for the region */
    record Bucket(@Nullable URI endpoint, @NotBlank String region, @NotBlank String name, @NotBlank String accessKey,
            @NotBlank String secretKey, @DefaultValue("true") boolean pathStyle) {
        ContentSettings.Bucket settings() {
            return new ContentSettings.Bucket(endpoint, region, name, accessKey, secretKey, pathStyle);
        }

        @Override
        public String toString() {
            return settings().toString();
        }
    }

    /**
     * @param maxSize  of one file
     * @param openSize of all unfinished uploads of one person together
     * @param patience how long an unfinished upload waits for its next byte
     */
    record Uploads(@DefaultValue("500MB") DataSize maxSize, @DefaultValue("2GB") DataSize openSize,
            @DefaultValue("2d") Duration patience) {}

    ContentSettings settings(Path below) {
        return new ContentSettings(folder == null ? below : folder.toAbsolutePath(),
                bucket == null ? null : bucket.settings(), grace, new ContentSettings.Uploads(
                        uploads.maxSize().toBytes(), uploads.openSize().toBytes(), uploads.patience()));
    }
}
