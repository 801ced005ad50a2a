package vn.lienthong.engine.notification;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailAddressTests {
    @ParameterizedTest
    @ValueSource(strings = {"an@xa.gov.vn", " nguyen.thi-hoa_1+cv@so-noi-vu.tinh.gov.vn "})
    void oneAddressIsRead(String words) {
        assertThat(MailAddress.read(words)).isEqualTo(new MailAddress(words.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "an", "an@xa", "an@@xa.vn", "an@xa.vn,b@y.vn", "an@xa.vn\r\nBcc: b@y.vn", "<an@xa.vn>",
            "\"an\"@xa.vn", "ân@xa.vn", "an@-xa.vn", ".an@xa.vn", "an..b@xa.vn", "an@xa.vn b@y.vn"})
    void nothingElseIs(String words) {
        assertThat(MailAddress.read(words)).isNull();
    }
}
