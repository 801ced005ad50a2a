package vn.lienthong.search.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class UnpackedTests {
    @TempDir
    Path temp;

    @Test
    void leavesNoHalfFolderUnderTheNameWhenFillingFails() throws IOException {
        var folder = temp.resolve("server-1");

        assertThatIOException().isThrownBy(() -> Unpacked.once(folder, part -> {
            Files.writeString(part.resolve("half"), "x");
            throw new IOException("disk full");
        }));

        assertThat(folder).doesNotExist();
        Unpacked.once(folder, part -> Files.writeString(part.resolve("whole"), "x"));
        assertThat(folder).isDirectoryContaining("glob:**/whole").isDirectoryNotContaining("glob:**/half");
    }

    @Test
    void fillsOnce() throws IOException {
        var folder = temp.resolve("server-1");
        Unpacked.once(folder, part -> Files.writeString(part.resolve("file"), "first"));

        Unpacked.once(folder, part -> Files.writeString(part.resolve("file"), "second"));

        assertThat(folder.resolve("file")).hasContent("first");
    }
}
