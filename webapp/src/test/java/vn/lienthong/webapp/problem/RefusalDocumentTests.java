package vn.lienthong.webapp.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import vn.lienthong.engine.shared.RefusalCode;
import vn.lienthong.engine.shared.SharedRefusal;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalDocumentTests {
    private static final Path PAGE = Path.of("src", "docs", "refusals.md");

    @Test
    void everyCodeHasItsTextsAndEveryTextItsCode() {
        var document = new RefusalDocument(codes(), RefusalFiles.read());

        assertThat(document.codes()).hasSizeGreaterThan(60).contains(SharedRefusal.STALE, WebRefusal.INTERNAL);
        assertThat(document.faults()).isEmpty();
    }

    @Test
    void thePageInTheTreeIsUpToDate() throws IOException {
        var page = new RefusalDocument(codes(), RefusalFiles.read()).markdown();
        if ("rewrite".equals(System.getProperty("lienthong.refusals"))) Files.writeString(PAGE, page);

        assertThat(PAGE).hasContent(page);
    }

    @Test
    void findsCodesWithoutTextsAndTextsWithoutCodes() {
        var texts = Map.of("vi", Map.of("GONE.text", "a", "term.x", "b"));

        var faults = new RefusalDocument(List.of(SharedRefusal.STALE), texts).faults();

        assertThat(faults).containsExactly("GONE.text (vi) belongs to no code", "STALE.cause (vi) is missing",
                "STALE.next (vi) is missing", "STALE.text (vi) is missing");
    }

    @Test
    void findsACodeThatTwoEnumsUse() {
        assertThat(new RefusalDocument(List.of(SharedRefusal.STALE, Twin.STALE), Map.of()).faults())
                .containsExactly("STALE is a code of two enums");
    }

    private static List<RefusalCode> codes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(RefusalCode.class));
        return scanner.findCandidateComponents("vn.lienthong")
                .stream()
                .map(found -> type(found.getBeanClassName()))
                .filter(type -> type.isEnum() && !type.getName().contains("Tests"))
                .sorted(Comparator.comparing(Class::getName))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(RefusalCode.class::cast)
                .toList();
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(Objects.requireNonNull(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private enum Twin implements RefusalCode { STALE }
}
