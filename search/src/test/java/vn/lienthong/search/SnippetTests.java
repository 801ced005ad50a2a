package vn.lienthong.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.lienthong.search.Snippet.Run;

import static org.assertj.core.api.Assertions.assertThat;

class SnippetTests {
    @Test
    void escapesEverythingButItsOwnMarks() {
        var snippet = new Snippet(Snippet.Field.TEXT,
                List.of(new Run("<b onclick='x'>&\"", false), new Run("</mark><script>", true)));

        assertThat(snippet.html())
                .isEqualTo("&lt;b onclick=&#39;x&#39;&gt;&amp;&quot;<mark>&lt;/mark&gt;&lt;script&gt;</mark>");
    }
}
