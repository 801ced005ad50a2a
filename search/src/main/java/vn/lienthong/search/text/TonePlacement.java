package vn.lienthong.search.text;

/**
 * Where the tone mark stands in {@code oa}, {@code oe} and {@code uy}: on the first vowel when they end the syllable
 * ({@code hòa}), on the second when a letter follows ({@code hoàn}). Both habits are in use for the first case; the
 * second has one right spelling, which old keyboards miss.
 */
final class TonePlacement {
    private static final int TONES = 6;
    /** Toneless vowel first, then grave, acute, hook, tilde, dot below; one row per vowel and case. */
    private static final String[] ROWS = {"aàáảãạ", "oòóỏõọ", "eèéẻẽẹ", "uùúủũụ", "yỳýỷỹỵ",
            "AÀÁẢÃẠ", "OÒÓỎÕỌ", "EÈÉẺẼẸ", "UÙÚỦŨỤ", "YỲÝỶỸỴ"};
    /** What a row is about, whatever its case. */
    private static final String BASES = "aoeuyaoeuy";
    /** Place in the table below, from 1; 0 for every other letter. */
    private static final byte[] PLACES = places();

    private TonePlacement() {}

    static String traditional(String composed) {
        char[] moved = null;
        for (int i = 0; i + 1 < composed.length(); i++) {
            var first = place(composed.charAt(i));
            if (first == 0 || !isPair(composed, i)) continue;
            var second = place(composed.charAt(i + 1));
            var tone = tone(first) + tone(second);
            // one of the two bears the tone, and the wrong one
            if (tone == 0 || tone(first) * tone(second) != 0 || (tone(second) == tone) == isLetter(composed, i + 2))
                continue;
            if (moved == null) moved = composed.toCharArray();
            moved[i] = toned(first, tone - tone(first));
            moved[i + 1] = toned(second, tone - tone(second));
        }
        return moved == null ? composed : new String(moved);
    }

    /** {@code oa}, {@code oe}, or {@code uy} that is not part of {@code quy}. */
    private static boolean isPair(String text, int at) {
        var next = base(place(text.charAt(at + 1)));
        return switch (base(place(text.charAt(at)))) {
            case 'o' -> next == 'a' || next == 'e';
            case 'u' -> next == 'y' && (at == 0 || Character.toLowerCase(text.charAt(at - 1)) != 'q');
            default -> false;
        };
    }

    private static boolean isLetter(String text, int at) {
        return at < text.length() && Character.isLetter(text.codePointAt(at));
    }

    private static int place(char letter) {
        return letter < PLACES.length ? PLACES[letter] : 0;
    }

    private static char base(int place) {
        return place == 0 ? ' ' : BASES.charAt((place - 1) / TONES);
    }

    private static int tone(int place) {
        return place == 0 ? 0 : (place - 1) % TONES;
    }

    private static char toned(int place, int tone) {
        return ROWS[(place - 1) / TONES].charAt(tone);
    }

    private static byte[] places() {
        var places = new byte['ỹ' + 1];
        for (int row = 0; row < ROWS.length; row++)
            for (int tone = 0; tone < TONES; tone++)
                places[ROWS[row].charAt(tone)] = (byte) (row * TONES + tone + 1);
        return places;
    }
}
