package vn.lienthong.engine.content.internal;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.engine.content.ContentFolders;
import vn.lienthong.engine.content.ContentSettings;

/** Chooses the store by the settings. */
@Configuration(proxyBeanMethods = false)
class ContentConfiguration {
    /** Files up to this size go to an S3 service in one request. */
    private static final long PART_BYTES = 16L << 20;

    @Bean
    SweepableStore contentStore(ContentSettings settings, Clock clock) {
        var bucket = settings.bucket();
        return bucket == null
                ? new FolderContentStore(settings.folder(), clock)
                : new S3ContentStore(S3Clients.of(bucket), bucket.name(), settings.folder(), PART_BYTES);
    }

    @Bean
    ContentFolders contentFolders(Clock clock) {
        return folder -> new FolderContentStore(folder, clock);
    }
}
