package vn.lienthong.webapp.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A short word that changes whenever one of our static files does. */
final class AssetVersion {
    private AssetVersion() {}

    static String ofClassPath() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
            var sum = new CRC32();
            var sorted = Arrays.stream(files).sorted(Comparator.comparing(Resource::getDescription)).toList();
            for (var file : sorted) sum.update(file.getContentAsByteArray());
            return "v" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
