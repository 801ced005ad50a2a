package vn.lienthong.engine.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.engine.content.internal.ContentFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnStoreTests {
    private static final ContentId STORED_ELSEWHERE = new ContentId("0".repeat(64));

    @TempDir
    Path folder;

    @Test
    void anEmptyStoreBecomesTheFirstInstallationsAndNobodyElses() {
        var store = store();
        of("one", store, List.of()).require();

        of("one", store, List.of(STORED_ELSEWHERE)).require();

        assertThatThrownBy(() -> of("another", store, List.of()).require()).isInstanceOf(UnfitStoreException.class)
                .hasMessageContaining("another installation, one");
        assertThatThrownBy(() -> of("another", store, List.of()).requireNobodys())
                .isInstanceOf(UnfitStoreException.class);
    }

    @Test
    void aStoreFilledBeforeThereWereOwnersIsClaimed() {
        var store = store();
        var kept = store.put(new ByteArrayInputStream(new byte[]{1})).id();

        of("one", store, List.of(STORED_ELSEWHERE, kept)).require();

        assertThat(store.owner()).isEqualTo("one");
    }

    /** A mount point without its disk. */
    @Test
    void aPlaceThatHasNoneOfTheFilesIsNotTheStore() throws IOException {
        var store = store();

        assertThatThrownBy(() -> of("one", store, List.of(STORED_ELSEWHERE)).require())
                .isInstanceOf(UnfitStoreException.class)
                .hasMessageContaining("is its disk mounted");
        assertThat(store.owner()).isNull();
        Files.writeString(folder.resolve("content/installation"), "one\n");
        of("one", store, List.of(STORED_ELSEWHERE)).require();
    }

    private ContentStore store() {
        return ContentFixtures.store(folder, Clock.systemUTC());
    }

    private static OwnStore of(String installation, ContentStore store, List<ContentId> known) {
        return new OwnStore(store, new OwnStore.Known() {
            @Override
            public String installation() {
                return installation;
            }

            @Override
            public List<ContentId> some() {
                return known;
            }
        });
    }
}
