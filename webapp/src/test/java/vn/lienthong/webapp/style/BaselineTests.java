package vn.lienthong.webapp.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own files need nothing that the browsers of our users have not. */
class BaselineTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern NEWER_THAN_FIVE = Pattern
            .compile("=>|`|\\b(?:const|let|class|import|export|async|await)\\b|\\?\\.|\\?\\?|\\.\\.\\.");

    @Test
    void noFileNeedsANewerBrowser() throws IOException {
        var beyond = new TreeMap<String, Object>();
        int files = 0;
        for (var folder : new String[]{"static/css", "static/js", "templates"})
            try (var all = Files.walk(RESOURCES.resolve(folder))) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    files++;
                    var found = Baseline.beyond(file.getFileName().toString(), Files.readString(file));
                    if (!found.isEmpty()) beyond.put(file.toString(), found);
                }
            }

        assertThat(beyond).isEmpty();
        assertThat(files).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.css  | .main:has(> .page) { height: auto; }           | :has()
            a.css  | .row { & .cell { color: red; } }               | nested rules
            a.css  | .row { &:hover { color: red; } }               | nested rules
            a.css  | @scope (.card) { p { margin: 0; } }            | @scope
            a.css  | h1 { text-wrap: balance; }                     | text-wrap
            a.css  | p { color: color-mix(in srgb, red, blue); }    | colour functions
            a.css  | p { height: 2lh; }                             | units of lines
            a.css  | @media (scripting: none) { p { margin: 0; } }  | media of scripting
            a.css  | @page { @bottom-right { content: 'x'; } }      | margin boxes of @page
            a.js   | const all = await Array.fromAsync(rows);       | fromAsync
            a.js   | const { promise } = Promise.withResolvers();   | withResolvers
            a.js   | const body = new FormData(form, submitter);    | FormData of a submitter
            a.js   | import words from './w.json' with { type: 'json' }; | import attributes
            a.js   | if (row.checkVisibility()) row.focus();        | checkVisibility
            a.js   | const found = /[a-z]/v.test(text);             | RegExp v
            a.html | <div popover id="menu">                        | popovers
            """)
    void theListBites(String name, String text, String feature) {
        assertThat(Baseline.beyond(name, text)).containsExactly(feature);
    }

    @Test
    void whatIsOnlyTriedOrOnlyToldIsNotNeeded() {
        assertThat(Baseline.beyond("a.css",
                "/* :has() comes later */ @supports (text-wrap: balance) { h1 { text-wrap: balance; } }"))
                .isEmpty();
        assertThat(Baseline.beyond("a.js", "// Array.fromAsync( one day\nfetch('http://a/v');")).isEmpty();
    }

    /** It runs in browsers that know no modules, to lead them to what works there. */
    @Test
    void theFirstScriptIsReadByOldBrowsers() throws IOException {
        var first = Files.readString(RESOURCES.resolve("static/js/first.js")).replaceAll("(?m)//.*$|/\\*.*?\\*/", "");

        assertThat(NEWER_THAN_FIVE.matcher(first).results().map(found -> found.group())).isEmpty();
        assertThat(NEWER_THAN_FIVE.matcher("rows.map(row => row.id)").find()).isTrue();
    }
}
