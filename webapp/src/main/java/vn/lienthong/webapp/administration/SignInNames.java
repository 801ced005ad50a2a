package vn.lienthong.webapp.administration;

import java.util.regex.Pattern;

import vn.lienthong.engine.organisation.FoldedText;

/** Proposes what to sign in with: the given name and the first letters of the others, {@code hoa.nt}. */
final class SignInNames {
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private SignInNames() {}

    static String propose(String fullName) {
        var words = BETWEEN.split(FoldedText.fold(fullName), 0);
        var initials = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) if (!words[i].isEmpty()) initials.append(words[i].charAt(0));
        var given = words.length == 0 ? "" : words[words.length - 1];
        return initials.isEmpty() ? given : given + "." + initials;
    }
}
