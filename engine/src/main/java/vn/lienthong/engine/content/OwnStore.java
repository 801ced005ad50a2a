package vn.lienthong.engine.content;

import java.util.List;

import vn.lienthong.engine.shared.UseCase;

/**
 * Makes sure that the content store is this installation's. Of another's it would sweep away whatever it does not know; and what
 * is stored below the place of a disk that is not mounted is out of sight once it is.
 */
@UseCase
public class OwnStore {
    private final ContentStore store;
    private final Known known;

    OwnStore(ContentStore store, Known known) {
        this.store = store;
        this.known = known;
    }

    /** What the database says. */
    public interface Known {
        String installation();

        /** Some of what the store must have; empty when nothing was ever stored. */
        List<ContentId> some();
    }

    /** At each start, and before anything is taken away. A store that was filled before stores had owners is claimed, too. */
    public void require() {
        var owner = store.owner();
        if (owner == null && isKnown()) {
            store.claim(known.installation());
            owner = store.owner();
        }
        if (owner == null)
            throw new UnfitStoreException(
                    "The content store has none of the files the database knows: is its disk mounted, are "
                            + "its settings right? If all its files are lost for good, write " + known.installation()
                            + " into its file `installation`");
        if (!owner.equals(known.installation()))
            throw new UnfitStoreException("The content store belongs to another installation, " + owner
                    + ": give this one a folder or bucket of its own");
    }

    /** Whether it is the store of some installation, and no place where one should be. */
    public boolean isThere() {
        return store.owner() != null || isKnown();
    }

    private boolean isKnown() {
        var some = known.some();
        return some.isEmpty() || some.stream().anyMatch(store::exists);
    }

    /** Before a backup is restored as another installation beside the original. */
    public void requireNobodys() {
        var owner = store.owner();
        if (owner != null)
            throw new UnfitStoreException("The content store belongs to an installation already, " + owner
                    + ": give the restored one a folder or bucket of its own");
    }
}
