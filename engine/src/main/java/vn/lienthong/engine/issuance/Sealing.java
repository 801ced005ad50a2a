package vn.lienthong.engine.issuance;

import java.time.LocalDate;
import java.util.List;

import vn.lienthong.engine.document.MarkPlacement;
import vn.lienthong.engine.document.StoredFile;
import vn.lienthong.engine.shared.OrganisationId;
import vn.lienthong.engine.shared.Outcome;
import vn.lienthong.engine.shared.PersonId;

/**
 * Signs and seals files of the content store; what comes out is stored as new content. Never called inside a
 * transaction: keys, time-stamps and revocation lists are the outside world. A refusal is the signer's to mend (PIN,
 * certificate); an outage is a {@link vn.lienthong.engine.shared.FaultException}.
 */
public interface Sealing {
    /** Whose key. */
    sealed interface Key {
        record Personal(PersonId person) implements Key {}

        record Agency(OrganisationId agency) implements Key {}
    }

    /** The PIN opens the key, the certificate is valid now, the time-stamp authority answers. */
    Outcome<Key> probe(Key key, String pin);

    /** A key that too many wrong PINs have locked; refused for one that is open or not there. */
    Outcome<Key> locked(Key key);

    /** Gives a key all its tries back. */
    void unlock(Key key);

    /** Adds the empty fields for signature, number, date and seal. */
    Outcome<StoredFile> prepare(StoredFile pdf, List<MarkPlacement> placements);

    /** The personal signature in its field; it permits what follows: number, date and seal. */
    Outcome<StoredFile> sign(StoredFile prepared, PersonId signer, String pin);

    /**
     * Whether number and date have room in their fields, before a number is taken for them.
     *
     * @param code as long as it may become
     */
    Outcome<StoredFile> hasRoom(StoredFile signed, String code, LocalDate on);

    /** Number and date as a revision that the personal signature permits. */
    Outcome<StoredFile> number(StoredFile signed, String code, LocalDate on);

    /** The agency's seal in its field; nothing may change afterwards. */
    Outcome<StoredFile> seal(StoredFile numbered, OrganisationId agency, String pin);

    /**
     * Whether the seal can go on a separate appendix, before a number is taken for it; the refusal names the file. What
     * is wrong with the key is not asked here.
     */
    Outcome<StoredFile> fits(StoredFile appendix, OrganisationId agency);

    /**
     * The seal on a separate appendix: text only, at the upper right of its first page (Decree 30/2020/NĐ-CP). A file
     * that bears a signature which permits no other one has its own force: it comes back as it is.
     */
    Outcome<StoredFile> sealAppendix(StoredFile pdf, OrganisationId agency, String code, String pin);
}
