package vn.lienthong.webapp.start;

import java.util.List;

import vn.lienthong.engine.backup.UnfitBackupException;

/** Room for an installation that is made of a backup. Until it is all there, the product does not start on it. */
public interface Vacancy {
    /**
     * Makes the tables that a backup has rows for; a restore that was interrupted goes on.
     *
     * @param backup   its moment
     * @param versions of its tables, oldest first
     * @return whether its rows are still to come
     * @throws UnfitBackupException when there is an installation already, or the program does not know such tables
     */
    boolean prepare(String backup, List<String> versions);

    /**
     * Holds everybody else off to the end of the transaction that brings the rows.
     *
     * @throws UnfitBackupException when somebody else has brought them meanwhile
     */
    void claim();

    /** The rows of this backup are in; to be called in their transaction. */
    void filled(String backup);

    /** Makes its tables those of this program, and lets the database look at them, so that it answers quickly. */
    void bringUpToDate();

    /** All is there; to be called in the last transaction. */
    void end();
}
