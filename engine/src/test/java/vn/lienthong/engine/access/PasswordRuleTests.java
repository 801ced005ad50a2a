package vn.lienthong.engine.access;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRuleTests {
    private static final SignInName NAME = new SignInName("vanthu.xa1");

    @Test
    void refusesWhatIsGuessedFirst() {
        assertThat(PasswordRule.check("1234567", NAME)).isEqualTo(AccessRefusal.PASSWORD_TOO_SHORT);
        assertThat(PasswordRule.check("12345678", NAME)).isEqualTo(AccessRefusal.PASSWORD_TOO_COMMON);
        assertThat(PasswordRule.check("MatKhau123", NAME)).isEqualTo(AccessRefusal.PASSWORD_TOO_COMMON);
        assertThat(PasswordRule.check("my-vanthu.xa1", NAME)).isEqualTo(AccessRefusal.PASSWORD_HOLDS_NAME);
        assertThat(PasswordRule.check("x".repeat(129), NAME)).isEqualTo(AccessRefusal.PASSWORD_TOO_LONG);
    }

    @Test
    void takesASentence() {
        assertThat(PasswordRule.check("sáng nay trời mưa", NAME)).isNull();
    }

    @Test
    void readsSignInNamesInSmallLetters() {
        assertThat(SignInName.read(" VanThu.Xa1 ")).isEqualTo(NAME);
        assertThat(SignInName.read("văn thư")).isNull();
        assertThat(SignInName.read(".xa1")).isNull();
    }
}
