package vn.lienthong.webapp.shell;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class CameFromTests {
    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8080/inbox?late=1, /inbox?late=1", "https://elsewhere.example/inbox, /inbox",
            "http://127.0.0.1:8080//elsewhere.example, /", "mailto:a@b.example, /", "http://bad host/, /",
            "http://127.0.0.1:8080, /"})
    void leadsNowhereElse(String referrer, String path) {
        var request = new MockHttpServletRequest();
        request.addHeader("Referer", referrer);

        assertThat(CameFrom.path(request)).isEqualTo(path);
    }
}
