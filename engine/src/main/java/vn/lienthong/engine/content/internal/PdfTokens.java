package vn.lienthong.engine.content.internal;

import java.nio.charset.StandardCharsets;

/** Cuts PDF syntax (ISO 32000-2, 7.2) into words; strings become one empty word each. */
final class PdfTokens {
    static final String END = "\0";
    private static final String STRING = "()";
    private static final String WHITE = "\0\t\n\f\r ";
    private static final String DELIMITERS = "()<>[]{}/%";

    private final byte[] bytes;
    private int at;

    PdfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    String next() {
        skipWhiteAndComments();
        if (at >= bytes.length) return END;
        return switch (bytes[at]) {
            case '(' -> literal();
            case '<' -> peek(1) == '<' ? two("<<") : hex();
            case '>' -> peek(1) == '>' ? two(">>") : one();
            case '/' -> name();
            case '[', ']', '{', '}', ')' -> one();
            default -> word();
        };
    }

    private void skipWhiteAndComments() {
        while (at < bytes.length) {
            if (bytes[at] == '%') skipLine();
            else if (isIn(WHITE, bytes[at])) at++;
            else return;
        }
    }

    private void skipLine() {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r')
            at++;
    }

    private String literal() {
        int depth = 0;
        do {
            switch (bytes[at]) {
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0 && at < bytes.length);
        return depth > 0 ? END : STRING;
    }

    private String hex() {
        while (at < bytes.length && bytes[at] != '>')
            at++;
        if (at >= bytes.length) return END;
        at++;
        return STRING;
    }

    private String name() {
        var name = new StringBuilder("/");
        for (at++; at < bytes.length && isRegular(bytes[at]); at++) name.append(character());
        return name.toString();
    }

    private char character() {
        if (bytes[at] == '#' && digit(1) >= 0 && digit(2) >= 0) {
            at += 2;
            return (char) (Character.digit(bytes[at - 1], 16) << 4 | Character.digit(bytes[at], 16));
        }
        return (char) (bytes[at] & 0xFF);
    }

    private int digit(int ahead) {
        return Character.digit(peek(ahead), 16);
    }

    private String word() {
        int from = at;
        while (at < bytes.length && isRegular(bytes[at]))
            at++;
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private String one() {
        return String.valueOf((char) bytes[at++]);
    }

    private String two(String token) {
        at += 2;
        return token;
    }

    private int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] : -1;
    }

    private static boolean isRegular(byte value) {
        return !isIn(WHITE, value) && !isIn(DELIMITERS, value);
    }

    private static boolean isIn(String set, byte value) {
        return set.indexOf((char) (value & 0xFF)) >= 0;
    }
}
