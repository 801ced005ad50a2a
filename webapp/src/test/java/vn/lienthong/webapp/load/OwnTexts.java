package vn.lienthong.webapp.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Gives every copy of a document a file of its own: a page or two of Vietnamese syllables, of which few come often and most
 * seldom, as in any language, with some documents cited by number and symbol; and at times what people look for.
 */
final class OwnTexts {
    private static final List<String> BEGINNINGS = List.of("", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m",
            "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final String VOWELS = "aàáảãạâầấẩẫậăằắẳẵặeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự";
    private static final List<String> ENDS = List.of("", "c", "i", "m", "n", "ng", "nh", "o", "p", "t");
    /** In use at all. */
    private static final int DIFFERENT = 7_000;
    private static final int LEAST_SYLLABLES = 400;
    private static final int MOST_SYLLABLES = 1_100;
    private static final int LINE = 14;
    /** One document in so many says what people look for. */
    private static final int TOLD = 10;
    private static final int AT_ONCE = 500;

    private final Random random = new Random(20_261_124);
    private final List<String> syllables;
    /** How much of all that is written the syllables up to this one are. */
    private final double[] shares;
    private final String told;

    /** @param told what people look for */
    OwnTexts(String told) {
        this.told = told;
        this.syllables = BEGINNINGS.stream()
                .flatMap(beginning -> VOWELS.chars()
                        .boxed()
                        .flatMap(vowel -> ENDS.stream().map(end -> beginning + Character.toString(vowel) + end)))
                .toList();
        this.shares = new double[DIFFERENT];
        for (int i = 0; i < shares.length; i++) shares[i] = (i == 0 ? 0 : shares[i - 1]) + 1.0 / (i + 20);
    }

    /** For all files that have the same content as the first. */
    void give(Connection database, UUID document) throws SQLException {
        for (var files : parts(files(database, document))) {
            var texts = files.stream().map(_ -> text()).toList();
            insert(database, files, texts, texts.stream().map(OwnTexts::content).toList());
        }
    }

    private static List<UUID> files(Connection database, UUID document) throws SQLException {
        var files = new ArrayList<UUID>();
        try (var statement = database.prepareStatement("""
                SELECT copy.file_id FROM document_file f JOIN document_file_version v ON v.file_id = f.id
                JOIN document_file_version copy ON copy.content_id = v.content_id AND copy.file_id <> f.id
                WHERE f.document_id = ?""")) {
            statement.setObject(1, document);
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    files.add(rows.getObject(1, UUID.class));
            }
        }
        return files;
    }

    private static List<List<UUID>> parts(List<UUID> files) {
        var parts = new ArrayList<List<UUID>>();
        for (int i = 0; i < files.size(); i += AT_ONCE)
            parts.add(files.subList(i, Math.min(i + AT_ONCE, files.size())));
        return parts;
    }

    private static void insert(Connection database, List<UUID> files, List<String> texts, List<String> contents)
            throws SQLException {
        try (var statement = database.prepareStatement("""
                WITH own AS (SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[]) AS own (file, text, content)),
                kept AS (
                    INSERT INTO content SELECT content, octet_length(text), 'text/plain', now() FROM own RETURNING id),
                had AS (
                    UPDATE document_file_version v SET content_id = own.content FROM own WHERE v.file_id = own.file)
                INSERT INTO content_text
                SELECT own.content, 'READ', NULL, own.text, length(own.text), 'vi', NULL, false, now()
                FROM own JOIN kept ON kept.id = own.content""")) {
            statement.setArray(1, database.createArrayOf("uuid", files.toArray()));
            statement.setArray(2, database.createArrayOf("text", texts.toArray()));
            statement.setArray(3, database.createArrayOf("text", contents.toArray()));
            statement.executeUpdate();
        }
    }

    private String text() {
        var text = new StringBuilder(8_000);
        if (random.nextInt(TOLD) == 0) text.append(told);
        var count = random.nextInt(LEAST_SYLLABLES, MOST_SYLLABLES);
        for (int i = 1; i <= count; i++) {
            if (i % 300 == 0) text.append("căn cứ Quyết định số %d/QĐ-UBND; ".formatted(random.nextInt(1, 5_000)));
            text.append(syllable()).append(i % LINE == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private String syllable() {
        var at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return syllables.get((int) ((at < 0 ? -at - 1 : at) * 7_919L % syllables.size()));
    }

    private static String content(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
