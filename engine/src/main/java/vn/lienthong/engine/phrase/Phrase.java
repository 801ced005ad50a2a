package vn.lienthong.engine.phrase;

import java.util.UUID;

/** A ready sentence. */
public record Phrase(UUID id, PhraseUse use, String words) {}
