package vn.lienthong.webapp.start;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandWordsTests {
    private static CommandWords read(String... words) {
        return CommandWords.of(List.of(words), Set.of("--content", "--json"), Set.of("--keep"));
    }

    @Test
    void settingsOfTheProductArePassedOn() {
        var read = read("--lienthong.home=/srv/x", "--content", "--json", "--keep=7");

        assertThat(read.settings()).containsExactly("--lienthong.home=/srv/x");
        assertThat(read.silently()).contains("--lienthong.home=/srv/x", "--logging.level.root=off");
        assertThat(read.has("--content") && read.has("--json")).isTrue();
        assertThat(read.values()).containsEntry("--keep", "7");
        assertThat(read.others()).isEmpty();
    }

    @Test
    void aMistypedWordIsNoSetting() {
        var read = read("--contents", "-json", "check", "--home=x", "--keep", "--kept=7");

        assertThat(read.others()).containsExactly("--contents", "-json", "check", "--home=x", "--keep", "--kept=7");
        assertThat(read.flags()).isEmpty();
        assertThat(read.values()).isEmpty();
    }

    @Test
    void onlyTheFirstWordMeansACommand() {
        var command = new OperatorCommand() {
            @Override
            public String name() {
                return "check";
            }

            @Override
            public int execute(List<String> words, Console console) {
                return words.size();
            }
        };

        assertThat(OperatorCommand.meant(List.of("--json", "check"), command)).isEmpty();
        assertThat(OperatorCommand.meant(List.of(), command)).isEmpty();
        assertThat(OperatorCommand.meant(List.of("check", "--json"), command)).contains(command);
    }
}
