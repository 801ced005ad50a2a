package vn.lienthong.webapp.integration.sealing;

import java.util.Optional;

import vn.lienthong.engine.issuance.Sealing;
import vn.lienthong.signing.keys.KeySource;

/** Finds the key of a person or an agency. */
interface KeyRing {
    Optional<KeySource> find(Sealing.Key key);
}
