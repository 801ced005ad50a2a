package vn.lienthong.webapp.administration;

import org.springframework.stereotype.Component;

import vn.lienthong.engine.access.SpokenSecret;

/** Draws passwords that are used once: long enough to be safe, in groups that can be read out on the telephone. */
@Component
final class FirstPasswords {
    private static final SpokenSecret PASSWORD = new SpokenSecret("abcdefghjkmnpqrstuvwxyz23456789", 16, 4);

    String draw() {
        return PASSWORD.draw();
    }
}
