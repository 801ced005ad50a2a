package vn.lienthong.signing.devpki;

import java.util.regex.Pattern;

/**
 * Whom a key is issued to. The {@code id} is the caller's stable id; a second request with the same id gets the same key.
 */
public sealed interface Holder {

    /** Letters, digits, dot, dash and underscore; it becomes a file name. */
    Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    String id();

    /** Name in the certificate. */
    String name();

    String agencyName();

    /** Code of the agency as in its certificate; receivers compare it with the sender's code. */
    String agencyCode();

    /** A natural person who signs for an agency. */
    record Person(String id, String name, String title, String agencyName, String agencyCode) implements Holder {
        public Person {
            check(id, name, agencyName, agencyCode);
        }
    }

    /** An agency with its digital seal. */
    record Agency(String id, String agencyName, String agencyCode) implements Holder {
        public Agency {
            check(id, agencyName, agencyName, agencyCode);
        }

        @Override
        public String name() {
            return agencyName;
        }
    }

    private static void check(String id, String name, String agencyName, String agencyCode) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("Not a holder id: " + id);
        if (name.isBlank() || agencyName.isBlank() || agencyCode.isBlank()) {
            throw new IllegalArgumentException("A certificate needs the names of its holder: " + id);
        }
    }
}
