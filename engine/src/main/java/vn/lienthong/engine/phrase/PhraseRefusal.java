package vn.lienthong.engine.phrase;

import vn.lienthong.engine.shared.RefusalCode;

/** Where phrases say no. */
public enum PhraseRefusal implements RefusalCode {
    PHRASE_MISSING, PHRASE_TOO_LONG, PHRASE_TAKEN, TOO_MANY_PHRASES
}
