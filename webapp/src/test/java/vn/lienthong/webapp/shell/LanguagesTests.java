package vn.lienthong.webapp.shell;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {
    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void pagesAreVietnameseOnAComputerSetUpInEnglish() {
        request.addHeader("Accept", "text/html");
        request.addHeader("Accept-Language", "en-US");

        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.VIETNAMESE);
    }

    @Test
    void theChoiceOfThePersonCountsMost() {
        request.addHeader("Accept", "text/html");
        request.setCookies(new Cookie("lang", "en"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void aProgramSaysWhatItWants() {
        request.addHeader("Accept-Language", "fr, en;q=0.8");

        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void nonsenseIsVietnamese() {
        request.addHeader("Accept-Language", ";;;=");
        request.setCookies(new Cookie("lang", "../../etc"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Languages.VIETNAMESE);
    }
}
