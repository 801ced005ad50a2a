package vn.lienthong.engine.issuance;

import vn.lienthong.engine.shared.RefusalCode;

/** Where signing, numbering and issuing say no. */
public enum IssuanceRefusal implements RefusalCode {
    NUMBER_IS_RESERVED, WRONG_PIN, KEY_LOCKED, KEY_NOT_LOCKED, KEY_MISSING, CERTIFICATE_NOT_VALID,
    TIMESTAMP_UNAVAILABLE, FILE_CANNOT_BE_PREPARED, APPENDIX_CANNOT_BE_SEALED, SIGNATURE_NOT_VALID, ALREADY_DECIDED,
    ALREADY_SUBMITTED,
    SIGNS_IN_PERSON, SYMBOL_UNKNOWN, SYMBOL_TOO_LONG, ISSUER_TOO_LONG, NUMBER_DOES_NOT_FIT
}
