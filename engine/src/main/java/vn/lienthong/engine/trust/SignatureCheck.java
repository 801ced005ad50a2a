package vn.lienthong.engine.trust;

import vn.lienthong.engine.document.StoredFile;

/**
 * Judges the signatures of a file. It asks authorities over the network: never called inside a transaction. A broken or
 * hostile file gets findings as well.
 */
public interface SignatureCheck {
    SignatureFindings check(StoredFile pdf);
}
