package vn.lienthong.engine.phrase;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import vn.lienthong.engine.fixtures.EngineContext;
import vn.lienthong.engine.shared.Actor;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;
import vn.lienthong.engine.shared.UnknownException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhrasesIT {
    private EngineContext engine;
    private Actor one;
    private Actor other;

    @BeforeAll
    void start() {
        engine = new EngineContext();
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @BeforeEach
    void newPeople() {
        one = Actor.of(new PersonId(UUID.randomUUID()));
        other = Actor.of(new PersonId(UUID.randomUUID()));
    }

    @Test
    void theirOwnStandBeforeTheStandardOnesAndForTheirUseOnly() {
        add("Giao Văn phòng chủ trì.");
        add("Để biết, theo dõi.");

        var kept = kept().of(one, PhraseUse.DIRECTIVE);

        assertThat(kept.standard()).isNotEmpty();
        assertThat(kept.offered()).startsWith("Giao Văn phòng chủ trì.", "Để biết, theo dõi.")
                .contains("Nghiên cứu, tham mưu, đề xuất.")
                .doesNotHaveDuplicates();
        for (var use : List.of(PhraseUse.OPINION, PhraseUse.RETURN)) {
            assertThat(kept().of(one, use).own()).isEmpty();
            assertThat(kept().of(one, use).standard()).isNotEmpty();
        }
        assertThat(kept().of(other, PhraseUse.DIRECTIVE).own()).isEmpty();
        assertThat(words(one.standingInFor(other.requirePerson()))).hasSize(2);
    }

    @Test
    void areAddedOnceByADoubleClickInTwoTabs() {
        var both = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> add("Đồng ý.")))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(words(one)).containsExactly("Đồng ý.");
    }

    @Test
    void neverBecomeMoreThanAreReadAtAGlance() {
        var together = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> kept().add(one, PhraseUse.DIRECTIVE, "Câu " + i)))
                .toList();

        var outcomes = together.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(12);
        assertThat(code(kept().add(one, PhraseUse.DIRECTIVE, "Thêm"))).isEqualTo(PhraseRefusal.TOO_MANY_PHRASES);
        assertThat(kept().add(one, PhraseUse.RETURN, "Thêm")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void areOneLineThatCanBeSeen() {
        var sql = "'); DROP TABLE phrase; -- <script>";
        for (var nothing : List.of("", " \t ", "\u200b\u202e"))
            assertThat(code(kept().add(one, PhraseUse.OPINION, nothing))).isEqualTo(PhraseRefusal.PHRASE_MISSING);
        assertThat(code(kept().add(one, PhraseUse.OPINION, "x".repeat(301)))).isEqualTo(PhraseRefusal.PHRASE_TOO_LONG);

        add("Đồng ý.\r\n  Trình   ký\u0000");
        add(sql);
        add("x".repeat(300));

        assertThat(words(one)).containsExactly("Đồng ý. Trình ký", sql, "x".repeat(300));
    }

    @Test
    void areChangedOrderedAndDeletedByTheirPersonAlone() {
        var first = add("Một");
        var second = add("Hai");
        var standard = kept().of(one, PhraseUse.DIRECTIVE).standard().getFirst().id();

        for (var foreign : List.of(first, standard, UUID.randomUUID())) {
            assertThatThrownBy(() -> kept().change(other, foreign, "Cướp")).isInstanceOf(UnknownException.class);
            assertThatThrownBy(() -> kept().raise(other, foreign)).isInstanceOf(UnknownException.class);
            kept().delete(other, foreign);
        }
        assertThat(code(kept().change(one, second, "Một"))).isEqualTo(PhraseRefusal.PHRASE_TAKEN);
        kept().change(one, second, "Hai").orThrow();
        kept().change(one, second, "Ba").orThrow();
        kept().raise(one, second);
        kept().raise(one, second);

        assertThat(words(one)).containsExactly("Ba", "Một");
        assertThat(kept().of(one, PhraseUse.DIRECTIVE).standard()).extracting(Phrase::id).contains(standard);
        kept().delete(one, second);
        kept().delete(one, second);
        add("Bốn");
        assertThat(words(one)).containsExactly("Một", "Bốn");
    }

    private KeepPhrases kept() {
        return engine.get(KeepPhrases.class);
    }

    private UUID add(String words) {
        return kept().add(one, PhraseUse.DIRECTIVE, words).orThrow();
    }

    private List<String> words(Actor actor) {
        return kept().of(actor, PhraseUse.DIRECTIVE).own().stream().map(Phrase::words).toList();
    }

    private static Object code(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) return refusal.code();
        return outcome;
    }
}
