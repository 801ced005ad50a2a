package vn.lienthong.engine.access.internal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class Argon2PasswordsTests {
    @Test
    void asksThePriceOfEachGuess() {
        var hash = new Argon2Passwords().hash("mật khẩu dài");

        assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }
}
